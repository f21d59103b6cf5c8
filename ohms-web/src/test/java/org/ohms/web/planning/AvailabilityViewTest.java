package org.ohms.web.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

@DisplayName("Extra hours")
class AvailabilityViewTest {
    @Test
    @DisplayName("say beside each empty field that it is needed")
    void sayWhatIsNeeded() {
        var view = new AvailabilityView();
        view.setExtraDate(LocalDate.of(2026, 3, 2));

        var refused = catchThrowableOfType(DomainException.class, view::addExtra);

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("xfrom", "xuntil", "xplace");
    }
}
