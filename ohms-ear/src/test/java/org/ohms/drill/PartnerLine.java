package org.ohms.drill;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.house.Doors;

/**
 * A partner's system that never gives up: it sends a request again, with the same key, until an answer says what became of
 * it. Safe for many threads.
 */
public final class PartnerLine {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(4);

    /** Refusals that say nothing about the request, only about the moment. */
    private static final List<String> PASSING = List.of("idempotency.running", "common.try-again");

    private final Doors doors;
    private final URI door;
    private final String secret;
    private final Map<String, AtomicInteger> unanswered = new ConcurrentSkipListMap<>();
    private String token = "";
    private long tokenUntil;

    /**
     * @param secret of the demo partner
     */
    public PartnerLine(Doors doors, String secret) {
        this.doors = doors;
        this.door = doors.staff();
        this.secret = secret;
    }

    /** A final answer. */
    public record Answer(int status, String body, boolean replayed) {
        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        public JsonPath json() {
            return JsonPath.from(body);
        }

        /** The body without its layout. */
        Object content() {
            return json().get();
        }

        /** {@code 409 appointment.slot-taken}; the bare status when it is good. */
        public String meaning() {
            return isGood() ? String.valueOf(status) : status + " " + codes();
        }

        private String codes() {
            return body.contains("\"errors\"")
                    ? json().getList("errors.code", String.class).stream()
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(" "))
                    : "";
        }
    }

    public Answer get(String path) {
        return insist(HttpRequest.newBuilder(door.resolve(path)).GET());
    }

    /** With a key of its own. */
    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String key) {
        return insist(posting(path, json, key));
    }

    /** A list, with a key of its own. */
    public Answer upload(String path, String csv) {
        return send(path, csv, "text/csv");
    }

    /** A file of some type, with a key of its own. */
    public Answer send(String path, String file, String type) {
        return insist(posting(path, file, UUID.randomUUID().toString()).setHeader("Content-Type", type));
    }

    /** One try, whatever comes of it. */
    public int tryPost(String path, String json) throws IOException {
        return doors.send(authorised(posting(path, json, UUID.randomUUID().toString())))
                .statusCode();
    }

    /** Asks a question by POST: nothing is done twice that a key would have to keep apart. */
    public int tryAsk(String path, String json) throws IOException {
        return doors.send(authorised(posting(path, json))).statusCode();
    }

    public int tryGet(String path) throws IOException {
        return doors.send(authorised(HttpRequest.newBuilder(door.resolve(path)).GET()))
                .statusCode();
    }

    /** How often a request had to be sent again, by what came instead of an answer. */
    public Map<String, Integer> unanswered() {
        var counts = new TreeMap<String, Integer>();
        unanswered.forEach((what, count) -> counts.put(what, count.get()));
        return counts;
    }

    private HttpRequest.Builder posting(String path, String json, String key) {
        return posting(path, json).setHeader("Idempotency-Key", key);
    }

    private HttpRequest.Builder posting(String path, String json) {
        return HttpRequest.newBuilder(door.resolve(path))
                .header("Content-Type", "application/json")
                .POST(json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    private Answer insist(HttpRequest.Builder request) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = once(request);
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("no answer in " + PATIENCE + ", only " + unanswered());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private @Nullable Answer once(HttpRequest.Builder request) {
        try {
            var response = doors.send(authorised(request));
            var answer = new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Idempotency-Replayed").isPresent());
            if (response.statusCode() < 500
                    && response.statusCode() != 429
                    && PASSING.stream().noneMatch(code -> answer.body().contains('"' + code + '"'))) {
                return answer;
            }
            count(String.valueOf(response.statusCode()));
        } catch (IOException broken) {
            count("broken off");
        }
        return null;
    }

    private void count(String what) {
        unanswered.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request) throws IOException {
        return request.setHeader("Authorization", "Bearer " + token());
    }

    /** A token that lives for another minute at least. */
    public synchronized String token() throws IOException {
        if (System.nanoTime() > tokenUntil || token.isEmpty()) {
            var form = "grant_type=client_credentials&client_id=demo-partner&client_secret="
                    + URLEncoder.encode(secret, StandardCharsets.UTF_8);
            var answer = doors.send(HttpRequest.newBuilder(door.resolve("/api/oauth/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            if (answer.statusCode() != 200) {
                throw new IOException("no token: " + answer.statusCode());
            }
            token = JsonPath.from(answer.body()).getString("access_token");
            tokenUntil = System.nanoTime() + TOKEN_LIVES.toNanos();
        }
        return token;
    }
}
