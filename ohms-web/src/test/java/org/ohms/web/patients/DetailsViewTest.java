package org.ohms.web.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

@DisplayName("A picture of the patient")
class DetailsViewTest {
    @Test
    @DisplayName("that was not chosen is asked for beside its field")
    void isAskedFor() {
        var refused = catchThrowableOfType(DomainException.class, new DetailsView()::showPhoto);

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("photo");
    }
}
