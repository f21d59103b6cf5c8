package org.ohms.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes nonsense of good calls: always the same nonsense for the same seed. */
final class Fuzzer {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\ud83d\ude00",
            "\u202eevil",
            "e\u0301\u0301\u0301",
            "\u200b",
            "\ufeff",
            "\u0130\u0131",
            "\uffff",
            "\ufdfd",
            "'; drop table patient; --",
            "%00",
            "${7*7}",
            "#{7*7}",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "\n\r\t",
            "x".repeat(600),
            "\u0645".repeat(120),
            "null",
            "true",
            "-0",
            "1e400",
            "NaN");

    private static final List<String> MOMENTS = List.of(
            "999999999-01-01",
            "2026-02-30",
            "0000-00-00",
            "-0001-01-01",
            "2026-13-45T25:61:61Z",
            "1583-10-10",
            "+1000000000-12-31T23:59:59Z",
            "2026-11-31",
            "1e9",
            "2026-02-29T00:00:00+99:99",
            "2026-01-01T00:00:00",
            "٢٠٢٦-٠١-٠١",
            "2026-12-31T23:59:60Z",
            "2199-12-31T23:59:59.999999999+18:00",
            "1800-01-01T00:00:00-18:00",
            "9999-12-31");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e309",
            "9".repeat(38),
            "9".repeat(400),
            "0.1e-400",
            "\"\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\":{}}",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u0000\"",
            "[\"\\ud83d\"]",
            "01",
            "+1",
            ".5",
            "NaN",
            "Infinity",
            "\"\\x41\"",
            "'a'",
            "undefined",
            "\"\t\"",
            "tru",
            "//",
            "\u0000");

    private static final List<String> NAMES = List.of(
            "__proto__",
            "class",
            "$ref",
            "",
            "id",
            "version",
            "x".repeat(300),
            "\ud83d\ude00",
            "constructor",
            "@type",
            "a.b",
            "a\u0000");

    private static final List<String> TYPES = List.of(
            "application/json; charset=utf-16",
            "application/json; charset=ibm500",
            "application/json; charset=nonsense",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "*/*",
            "nonsense",
            "/",
            "application/json;;;",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "text/csv; header=absent",
            "application/json\t",
            "application/problem+json",
            "application/json; charset=\"");

    /** What does not begin like this is a page's address, and is refused with a page. */
    private static final String ROOT = "/api/";

    private static final List<String> PATHS = List.of(
            "/..;/admin",
            "/%2e%2e%2fadmin",
            "//",
            ";jsessionid=1",
            ";a=b;c=d",
            "/%00",
            "%ff",
            "/%c0%af",
            "/%252e%252e/",
            "\\",
            "/.",
            "/%20",
            "/%0d%0aX:%201",
            "/" + "a".repeat(9000),
            "/a/b/c/d/e/f/g",
            "%",
            "%zz",
            "?",
            "#x",
            "/*",
            "/%7b%7d");

    private static final List<String> METHODS =
            List.of("PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "PROPFIND", "get", "POST", "PUT", "GET", "BREW");

    private final Random random;

    Fuzzer(long seed) {
        this.random = new Random(seed);
    }

    /**
     * One request that may be nonsense.
     *
     * @param toOperation whether it still goes to the operation by its own method and path
     * @param fieldOnly whether nothing is wrong with it but the value of a field, so that a refusal must name one
     */
    record Shot(
            Contract.Operation operation,
            String what,
            String method,
            String target,
            List<String> headers,
            byte[] body,
            boolean toOperation,
            boolean fieldOnly) {
        @Override
        public String toString() {
            var shown = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8)
                    .replaceAll("(client_secret|token)=[^&]*", "$1=…");
            var short1 = target.length() > 300 ? target.substring(0, 300) + "…" : target;
            return operation + " with " + what + ": " + method + " " + short1 + " "
                    + headers.stream()
                            .filter(header -> !header.startsWith("Authorization"))
                            .limit(8)
                            .map(header -> header.substring(0, Math.min(header.length(), 80)))
                            .toList()
                    + " " + shown;
        }
    }

    private interface Spoiling {
        Shot of(Shot sound);
    }

    Shot shot(Call good) {
        var spoilings = new ArrayList<Spoiling>(
                List.of(this::query, this::header, this::query, this::header, this::path, this::method));
        if (good.operation().namesSomething()) {
            spoilings.add(shot -> id(good, shot));
        }
        if (good.operation().bodyType().isPresent()) {
            spoilings.addAll(List.of(this::bytes, this::type, this::large));
        }
        if (good.operation().readsJson()) {
            spoilings.addAll(List.of(
                    this::field,
                    this::field,
                    this::field,
                    this::raw,
                    this::raw,
                    this::doubled,
                    this::deep,
                    this::stranger));
        }
        return spoilings.get(random.nextInt(spoilings.size())).of(sound(good));
    }

    private static Shot sound(Call good) {
        var headers = new ArrayList<String>();
        good.headers().forEach((name, value) -> headers.add(name + ": " + value));
        var body = good.body();
        return new Shot(
                good.operation(),
                "nothing",
                good.operation().method(),
                good.address(),
                headers,
                body == null ? new byte[0] : body,
                true,
                false);
    }

    private Shot field(Shot sound) {
        var json = (ObjectNode) json(sound);
        var places = new ArrayList<Runnable>();
        places(json, places, () -> odd());
        places.get(random.nextInt(places.size())).run();
        return withBody(sound, "an odd value", json.toString(), true);
    }

    private JsonNode odd() {
        var nodes = Contract.JSON.getNodeFactory();
        return switch (random.nextInt(7)) {
            case 0 -> nodes.textNode(pick(MOMENTS));
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.objectNode().put(pick(NAMES), 1);
            case 4 -> nodes.arrayNode().add(pick(TEXTS)).add(1);
            default -> nodes.textNode(pick(TEXTS));
        };
    }

    private interface Maker {
        JsonNode make();
    }

    private static void places(JsonNode node, List<Runnable> places, Maker odd) {
        if (node instanceof ObjectNode object) {
            Contract.members(object).forEach((name, member) -> {
                places.add(() -> object.set(name, odd.make()));
                places(member, places, odd);
            });
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                var at = i;
                places.add(() -> array.set(at, odd.make()));
                places(array.get(i), places, odd);
            }
        }
    }

    private Shot raw(Shot sound) {
        var json = (ObjectNode) json(sound);
        var names = new ArrayList<>(Contract.members(json).keySet());
        var name = pick(names);
        json.put(name, "\u0001here\u0001");
        return withBody(
                sound, "an unsound value", json.toString().replace("\"\\u0001here\\u0001\"", pick(VALUES)), false);
    }

    private Shot doubled(Shot sound) {
        var json = json(sound).toString();
        var name = pick(new ArrayList<>(Contract.members(json(sound)).keySet()));
        return withBody(sound, "a doubled key", "{\"" + name + "\":" + pick(VALUES) + "," + json.substring(1), false);
    }

    private Shot deep(Shot sound) {
        var json = (ObjectNode) json(sound);
        var name = pick(new ArrayList<>(Contract.members(json).keySet()));
        var depth = 5 + random.nextInt(20_000);
        json.put(name, "\u0001here\u0001");
        var nest = random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        return withBody(sound, "depth " + depth, json.toString().replace("\"\\u0001here\\u0001\"", nest), false);
    }

    private Shot stranger(Shot sound) {
        return withBody(
                sound,
                "a field nobody knows",
                ((ObjectNode) json(sound)).put(pick(NAMES), pick(TEXTS)).toString(),
                false);
    }

    private Shot bytes(Shot sound) {
        var body = sound.body().clone();
        if (random.nextBoolean()) {
            body = Arrays.copyOf(body, random.nextInt(body.length + 1));
        }
        for (var i = random.nextInt(4); i >= 0 && body.length > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return with(sound, "spoiled bytes", sound.target(), sound.headers(), body, true);
    }

    private Shot large(Shot sound) {
        if (random.nextInt(5) > 0) {
            return bytes(sound);
        }
        var body = new byte[TEN_MEGABYTES];
        Arrays.fill(body, (byte) (random.nextBoolean() ? '[' : 'x'));
        body[0] = '{';
        body[1] = '"';
        return with(sound, "ten megabytes", sound.target(), sound.headers(), body, true);
    }

    private Shot type(Shot sound) {
        var headers = new ArrayList<>(sound.headers());
        headers.removeIf(header -> header.startsWith("Content-Type"));
        if (random.nextInt(8) > 0) {
            headers.add("Content-Type: " + pick(TYPES));
        }
        return with(sound, "another type", sound.target(), headers, sound.body(), true);
    }

    private Shot header(Shot sound) {
        var headers = new ArrayList<>(sound.headers());
        switch (random.nextInt(10)) {
            case 0 -> {
                for (var i = 0; i < 150; i++) {
                    headers.add("X-Flood-" + i + ": " + i);
                }
            }
            case 1 -> headers.add("X-Large: " + "x".repeat(20_000));
            case 2 -> headers.add("Accept: " + pick(TYPES));
            case 3 -> headers.add("If-Match: " + pick(TEXTS).replaceAll("\\p{Cntrl}", "?"));
            case 4 -> headers.add("Idempotency-Key: " + pick(TEXTS).replaceAll("\\p{Cntrl}", "?"));
            case 5 ->
                headers.add("Content-Encoding: " + pick(List.of("gzip", "deflate", "br", "identity", "nonsense")));
            case 6 -> headers.add("If-None-Match: " + pick(TEXTS).replaceAll("\\p{Cntrl}", "?"));
            case 7 -> headers.add("X-Correlation-Id: " + pick(TEXTS).replaceAll("\\p{Cntrl}", "?"));
            case 8 ->
                headers.add(pick(List.of(
                        "Expect: 200-maybe",
                        "Range: bytes=0-1",
                        "X-HTTP-Method-Override: DELETE",
                        "Cookie: __Host-ohms-staff=x",
                        "Origin: https://evil.example",
                        "Accept-Language: xx-" + "y".repeat(200),
                        "Accept-Charset: nonsense",
                        "Upgrade: websocket",
                        "TE: trailers",
                        "Forwarded: for=127.0.0.1",
                        "X-Forwarded-For: 10.0.0.1")));
            default -> {
                headers.removeIf(header -> header.startsWith("Authorization"));
                headers.add("Authorization: "
                        + pick(List.of(
                                "Bearer",
                                "Bearer ",
                                "Bearer x",
                                "Bearer a.b.c",
                                "Basic x",
                                "x",
                                "Bearer " + "a".repeat(5000))));
            }
        }
        return with(sound, "odd headers", sound.target(), headers, sound.body(), true);
    }

    private Shot query(Shot sound) {
        var named = sound.operation().parameters("query");
        var name = named.isEmpty() || random.nextInt(4) == 0
                ? encoded(pick(NAMES))
                : named.get(random.nextInt(named.size())).path("name").asText();
        var value = switch (random.nextInt(6)) {
            case 0 -> encoded(pick(MOMENTS));
            case 1 -> pick(List.of("%", "%zz", "%00", "%ff%fe", "%c0%af", "%ed%a0%80", "+", "a=b", "[]", "%u0041"));
            case 2 -> random.nextInt(4) == 0 ? "x".repeat(20_000) : String.valueOf(random.nextInt());
            default -> encoded(pick(TEXTS));
        };
        var kept = new LinkedHashMap<String, String>();
        var question = sound.target().indexOf('?');
        var path = question < 0 ? sound.target() : sound.target().substring(0, question);
        if (question >= 0) {
            for (var pair : sound.target().substring(question + 1).split("&")) {
                kept.put(pair.split("=", 2)[0], pair);
            }
        }
        if (random.nextInt(4) > 0) {
            kept.remove(name);
        }
        var pairs = new ArrayList<>(kept.values());
        pairs.add(random.nextInt(8) == 0 ? name : name + "=" + value);
        return with(sound, "an odd query", path + "?" + String.join("&", pairs), sound.headers(), sound.body(), true);
    }

    private Shot id(Call good, Shot sound) {
        return with(
                sound,
                "an odd id",
                good.about(pick(TEXTS.subList(1, TEXTS.size())) + "x").address(),
                sound.headers(),
                sound.body(),
                true);
    }

    private Shot path(Shot sound) {
        var question = sound.target().indexOf('?');
        var path = question < 0 ? sound.target() : sound.target().substring(0, question);
        var cut = random.nextBoolean() ? path.length() : ROOT.length() + random.nextInt(path.length() - ROOT.length());
        return with(sound, "an odd path", path.substring(0, cut) + pick(PATHS), sound.headers(), sound.body(), false);
    }

    private Shot method(Shot sound) {
        return new Shot(
                sound.operation(),
                "another method",
                pick(METHODS),
                sound.target(),
                sound.headers(),
                sound.body(),
                false,
                false);
    }

    private static JsonNode json(Shot sound) {
        try {
            return Contract.JSON.readTree(sound.body());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Shot withBody(Shot sound, String what, String body, boolean fieldOnly) {
        return new Shot(
                sound.operation(),
                what,
                sound.method(),
                sound.target(),
                sound.headers(),
                body.getBytes(StandardCharsets.UTF_8),
                true,
                fieldOnly);
    }

    private static Shot with(
            Shot sound, String what, String target, List<String> headers, byte[] body, boolean toOperation) {
        return new Shot(sound.operation(), what, sound.method(), target, headers, body, toOperation, false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** How often each kind of nonsense was tried, for the report of a run. */
    static Map<String, Integer> counted(List<Shot> shots) {
        var counts = new TreeMap<String, Integer>();
        shots.forEach(shot -> counts.merge(shot.what().replaceAll("\\d+", "n"), 1, Integer::sum));
        return counts;
    }
}
