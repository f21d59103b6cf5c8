package org.ohms.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.api.testing.PlainAnswers;

@DisplayName("What nobody else maps")
class ThrowableProblemMapperTest {
    @BeforeAll
    static void answersWithoutAServer() {
        PlainAnswers.serve();
    }

    static List<RuntimeException> failuresOfWriting() {
        return List.of(
                new JsonbException("no serializer for org.ohms.Something"),
                new JsonException("the generator is closed"),
                new ProcessingException("no writer for the answer"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfWriting")
    void isAnIncidentWhenOurOwnAnswerCannotBeWritten(RuntimeException failure) {
        var lines = new Lines();

        var answer = lines.during(() -> new ThrowableProblemMapper().toResponse(failure));

        assertThat(answer.getStatus()).isEqualTo(500);
        var incident = ((Problem) answer.getEntity()).incident();
        assertThat(incident).isNotBlank();
        assertThat(lines.heard).containsExactly("incident " + incident);
    }

    @Test
    void isTheAskersMistakeWhenTheAddressLeadsNowhere() {
        var answer = new ThrowableProblemMapper()
                .toResponse(new IllegalArgumentException(new URISyntaxException("%zz", "malformed escape pair")));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(((Problem) answer.getEntity()).errors())
                .extracting(Problem.Reason::code)
                .containsExactly("common.malformed");
    }

    private static final class Lines extends Handler {
        private final List<String> heard = new ArrayList<>();

        <T> T during(java.util.function.Supplier<T> work) {
            var log = Logger.getLogger(ThrowableProblemMapper.class.getName());
            log.addHandler(this);
            try {
                return work.get();
            } finally {
                log.removeHandler(this);
            }
        }

        @Override
        public void publish(LogRecord line) {
            heard.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
