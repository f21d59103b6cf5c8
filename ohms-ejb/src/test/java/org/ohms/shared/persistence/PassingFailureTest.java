package org.ohms.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A failure that passes")
class PassingFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "57P01", "40001", "40P01", "53300", "08006"})
    @DisplayName("is known by its state, however deep it lies")
    void isKnownByItsState(String state) {
        assertThat(PassingFailure.isReasonOf(failed(new SQLException("somebody's row", state))))
                .isTrue();
    }

    @Test
    @DisplayName("is known when no connection is free")
    void isKnownWhenNoConnectionIsFree() {
        assertThat(PassingFailure.isReasonOf(failed(new SQLTransientConnectionException())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "55000"})
    @DisplayName("is not what a mistake of ours is taken for")
    void isNotTakenForAMistake(String state) {
        assertThat(PassingFailure.isReasonOf(failed(new SQLException("wrong", state))))
                .isFalse();
        assertThat(PassingFailure.isReasonOf(failed(new SQLException("wrong")))).isFalse();
        assertThat(PassingFailure.isReasonOf(new IllegalStateException())).isFalse();
    }

    private static Throwable failed(SQLException cause) {
        return new IllegalStateException(new EJBException(new PersistenceException(cause)));
    }
}
