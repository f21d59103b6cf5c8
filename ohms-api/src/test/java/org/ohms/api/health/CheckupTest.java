package org.ohms.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.health.Check;

@DisplayName("The readiness of a node")
class CheckupTest {
    @BeforeEach
    void answerWithoutServer() {
        HealthCheckResponse.setResponseProvider((HealthCheckResponseProvider) Answer::new);
    }

    @AfterEach
    void forget() {
        HealthCheckResponse.setResponseProvider(null);
    }

    @Test
    @DisplayName("is not taken away by what is only watched, and names it")
    void goesOnWhileMailWaits() {
        var answer = checkup(check("database", Check.Kind.READY, true), check("outbox", Check.Kind.WATCHED, false))
                .ready();

        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData()).hasValue(Map.of("database", "UP", "outbox", "DOWN"));
    }

    @Test
    @DisplayName("is gone without what the node depends on")
    void needsItsDatabase() {
        var answer = checkup(check("database", Check.Kind.READY, false), check("schema", Check.Kind.STARTED, true))
                .ready();

        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData()).hasValue(Map.of("database", "DOWN"));
    }

    @Test
    @DisplayName("does not ask what is only watched: it says what the last round found")
    void asksNobodyElse() {
        var asked = check("outbox", Check.Kind.WATCHED, () -> {
            throw new AssertionError("a probe waits for nobody");
        });
        var checkup = new Checkup();
        checkup.checks = instance(List.of(asked));
        checkup.latest = check -> true;

        assertThat(checkup.ready().getData()).hasValue(Map.of("outbox", "UP"));
    }

    private static Checkup checkup(Check... checks) {
        var checkup = new Checkup();
        checkup.checks = instance(List.of(checks));
        checkup.latest = check -> check.problem().isEmpty();
        return checkup;
    }

    private static Check check(String name, Check.Kind kind, boolean well) {
        return check(name, kind, () -> well ? Optional.empty() : Optional.of("it is not well"));
    }

    private static Check check(String name, Check.Kind kind, Supplier<Optional<String>> problem) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public Optional<String> problem() {
                return problem.get();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Instance<Check> instance(List<Check> checks) {
        return (Instance<Check>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> method.invoke(checks, arguments));
    }

    /** What a server would make of an answer. */
    private static final class Answer extends HealthCheckResponseBuilder {
        private final Map<String, Object> data = new HashMap<>();
        private String name = "";
        private Status status = Status.UP;

        @Override
        public HealthCheckResponseBuilder name(String value) {
            name = value;
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, String value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, long value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, boolean value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder up() {
            return status(true);
        }

        @Override
        public HealthCheckResponseBuilder down() {
            return status(false);
        }

        @Override
        public HealthCheckResponseBuilder status(boolean up) {
            status = up ? Status.UP : Status.DOWN;
            return this;
        }

        @Override
        public HealthCheckResponse build() {
            return new HealthCheckResponse(name, status, Optional.of(Map.copyOf(data)));
        }
    }
}
