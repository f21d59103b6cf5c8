package org.ohms.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.DomainException;

@DisplayName("A body of JSON")
class JsonRequestReaderTest {
    private static final String SOUND = """
            {"id":"9c1f4a52-6a0e-4a3b-8f0e-2f6d1f0b7a11","word":"tea","count":3,"day":"2026-12-01",
             "moment":"2026-12-01T14:00:00+01:00","kind":"a","flag":true,"inner":{"text":"x"},"items":["one","two"]}""";

    record Inner(@Schema(required = true) String text) {}

    record Order(
            @Schema(required = true) UUID id,

            @Schema(required = true, minLength = 2, maxLength = 5, pattern = "^[a-z]+$")
            String word,

            @Schema(minimum = "1", maximum = "9") @Nullable Integer count,
            @Nullable LocalDate day,
            @Nullable Instant moment,

            @Schema(enumeration = {"a", "b"}) @Nullable String kind,
            boolean flag,
            @Nullable Inner inner,
            @Schema(maxItems = 2) List<String> items) {}

    @Test
    void isReadIntoItsRecord() throws IOException {
        var order = read(SOUND);

        assertThat(order)
                .isEqualTo(new Order(
                        UUID.fromString("9c1f4a52-6a0e-4a3b-8f0e-2f6d1f0b7a11"),
                        "tea",
                        3,
                        LocalDate.of(2026, 12, 1),
                        Instant.parse("2026-12-01T13:00:00Z"),
                        "a",
                        true,
                        new Inner("x"),
                        List.of("one", "two")));
    }

    @Test
    void mayLeaveOutWhatIsNotRequired() throws IOException {
        var order = read("{\"id\":\"9c1f4a52-6a0e-4a3b-8f0e-2f6d1f0b7a11\",\"word\":\"tea\",\"count\":null}");

        assertThat(order.items()).isEmpty();
        assertThat(order.flag()).isFalse();
        assertThat(order.count()).isNull();
    }

    @Test
    void isRefusedWithEveryFieldThatIsWrongAtOnce() {
        assertThat(
                        refusals(
                                "{\"id\":\"1-2-3-4-5\",\"word\":\"TEA\",\"count\":10,\"day\":\"2026-02-30\",\"moment\":\"soon\","
                                        + "\"kind\":\"c\",\"flag\":\"yes\",\"inner\":{},\"items\":[\"1\",\"2\",\"3\"],\"more\":1}"))
                .containsExactlyInAnyOrder(
                        "common.malformed at id",
                        "common.malformed at word",
                        "common.out-of-range at count",
                        "common.malformed at day",
                        "common.malformed at moment",
                        "request.unknown-value at kind",
                        "request.wrong-type at flag",
                        "common.required at inner.text",
                        "common.too-long at items",
                        "request.unknown-field at more");
    }

    record Price(
            @Schema(required = true, minimum = "0", maximum = "100")
            BigDecimal amount) {}

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "0.3333,0.3333",
        "100,100",
        "1e2,request.wrong-type",
        "-0.01,common.out-of-range",
        "100.01,common.out-of-range",
        "0.0000001,request.wrong-type",
        "1234567890123,request.wrong-type"
    })
    void readsDecimalsWithoutExponentsAndWithinTheirBounds(String written, String expected) {
        var body = "{\"amount\":" + written + "}";
        if (expected.contains("-") && expected.contains(".")) {
            assertThat(catchThrowableOfType(DomainException.class, () -> RecordReader.read(body, Price.class))
                            .refusals())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(expected));
        } else {
            assertThat(RecordReader.read(body, Price.class).amount()).isEqualByComparingTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "nul", "{\"a\":1,}", "{} {}", "{'a':1}", "{\"a\":01}"})
    void isRefusedWhenItIsNoJson(String text) {
        assertThat(refusals(text)).containsExactly("request.not-json at null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "true"})
    void isRefusedWhenItIsNoObject(String text) {
        assertThat(refusals(text)).containsExactly("request.wrong-type at null");
    }

    @Test
    void isRefusedWhenItIsNotUtf8() {
        assertThat(refusals(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}))
                .containsExactly("request.not-json at null");
    }

    @Test
    void isRefusedWhenAKeyComesTwice() {
        assertThat(refusals(SOUND.replace("\"count\":3", "\"count\":3,\"count\":4")))
                .containsExactly("request.duplicate-field at count");
    }

    @ParameterizedTest
    @CsvSource({"\\ud800", "\\udc00x", "\\u0000"})
    void isRefusedWhenATextIsNoText(String escape) {
        assertThat(refusals(SOUND.replace("\"one\"", "\"" + escape + "\"")))
                .containsExactly("common.malformed at items.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999-01-01",
                "1799-12-31",
                "2201-01-01",
                "-0001-01-01",
                "2026-1-1",
                "2026-02-29",
                "0000-00-00"
            })
    void isRefusedForADayNobodyLivesIn(String day) {
        assertThat(refusals(SOUND.replace("2026-12-01\"", day + "\""))).containsExactly("common.malformed at day");
    }

    @Test
    void isRefusedForNumbersNobodyCountsWith() {
        for (var number : List.of("3.5", "1e3", "9".repeat(30), "-0.0", "1e400")) {
            assertThat(refusals(SOUND.replace("\"count\":3", "\"count\":" + number)))
                    .as(number)
                    .containsExactly("request.wrong-type at count");
        }
    }

    @Test
    void namesStrangeFieldsHarmlessly() {
        assertThat(refusals(SOUND.replace("\"flag\"", "\"<script>\""))).containsExactly("request.unknown-field at ?");
    }

    private static Order read(String json) throws IOException {
        return (Order) read(json.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Record read(byte[] json) throws IOException {
        return new JsonRequestReader()
                .readFrom(
                        (Class<Record>) (Class<?>) Order.class,
                        Order.class,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(json));
    }

    private static List<String> refusals(String json) {
        return refusals(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusals(byte[] json) {
        return catchThrowableOfType(DomainException.class, () -> read(json)).refusals().stream()
                .map(refusal -> refusal.code() + " at " + refusal.field())
                .toList();
    }
}
