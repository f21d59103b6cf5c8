package org.ohms.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.error.DomainException;

@DisplayName("A body that cannot be read")
class UnreadableBodyTest {
    private final ReaderInterceptorContext reading = mock(ReaderInterceptorContext.class);

    @Test
    void isTheSendersMistakeAndIsNotRepeated() throws IOException {
        when(reading.proceed()).thenThrow(new JsonbException("unexpected char at Okafor"));

        assertThatThrownBy(() -> new UnreadableBody().aroundReadFrom(reading))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
                    assertThat(refused).hasMessageNotContaining("Okafor").hasNoCause();
                });
    }

    @Test
    void isNotWhatWasRead() throws IOException {
        when(reading.proceed()).thenReturn("read");

        assertThat(new UnreadableBody().aroundReadFrom(reading)).isEqualTo("read");
    }
}
