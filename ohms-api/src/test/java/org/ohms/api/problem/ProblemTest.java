package org.ohms.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem on the wire")
class ProblemTest {
    @Test
    void holdsTypeTitleStatusAndEveryReason() throws Exception {
        var problem = new Problem(
                "urn:ohms:refusal:common.too-long",
                "Bad Request",
                400,
                List.of(
                        new Problem.Reason("common.too-long", "q", Map.of("max", "200")),
                        new Problem.Reason("common.required", null, Map.of())),
                null);

        try (var json = JsonbBuilder.create()) {
            assertThat(json.toJson(problem))
                    .isEqualTo(
                            "{\"type\":\"urn:ohms:refusal:common.too-long\",\"title\":\"Bad Request\",\"status\":400,"
                                    + "\"errors\":[{\"code\":\"common.too-long\",\"field\":\"q\",\"params\":{\"max\":\"200\"}},"
                                    + "{\"code\":\"common.required\",\"params\":{}}]}");
        }
    }
}
