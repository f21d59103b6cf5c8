package org.ohms.api.answer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ohms.api.problem.Problems;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.client.ClientId;
import org.ohms.identity.client.IdempotentAnswers;
import org.ohms.identity.client.KeptAnswer;
import org.ohms.identity.client.KeyClaim;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Honours the header {@code Idempotency-Key}: work and kept answer are one transaction, a request that is sent again gets
 * the first answer, a duplicate that comes meanwhile waits for it. A refusal is an answer like any other; a breakdown is
 * none, and may be tried again.
 */
@RequestScoped
public class OncePerKey {
    public static final String HEADER = "Idempotency-Key";

    /** Kept beside the answer, never sent. */
    private static final String BODY_DIGEST = "body-digest";

    private static final String REPLAYED = "Idempotency-Replayed";
    /** What a key looks like. */
    public static final String FORM = "^[\\x21-\\x7E]{1,255}$";

    private static final Pattern KEY = Pattern.compile(FORM);
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MOST_TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    IdempotentAnswers answers;

    @Inject
    CurrentActor current;

    @Inject
    UserTransaction transaction;

    @Inject
    HttpServletRequest http;

    /**
     * Does the work, once per key.
     *
     * @param request what was asked, beside the path and If-Match; an empty text when there is no body
     */
    public Response answer(Object request, Supplier<Response> work) {
        var key = key();
        var digest = digest(request);
        return again(() -> key.isEmpty() ? work.get() : once(key.get(), digest, work));
    }

    /**
     * The same for work that commits on its way, with a body too large to hold. Whether the body is the same is known
     * only when all of it was read, so its digest is kept beside the answer. When a node dies in the middle, who sends the
     * request again takes the key over at once; the first one can commit nothing from then on.
     */
    public Response answerApart(InputStream body, Function<InputStream, Response> work) {
        var key = key();
        if (key.isEmpty()) {
            return work.apply(body);
        }
        var bytes = new DigestInputStream(body, Sha256.running());
        var claim = answers.claimApart(client(), key.get(), digest(""));
        if (claim instanceof KeyClaim.Again again) {
            return again.answer().headers().getOrDefault(BODY_DIGEST, "").equals(drained(bytes))
                    ? response(again.answer(), true)
                    : Problems.otherRequest();
        }
        if (!(claim instanceof KeyClaim.Fresh)) {
            return known(claim);
        }
        try {
            var answer = kept(work.apply(bytes));
            var carried = new TreeMap<>(answer.headers());
            carried.put(BODY_DIGEST, drained(bytes));
            return answers.keepApart(new KeptAnswer(answer.status(), carried, answer.body()))
                    ? response(answer, false)
                    : Problems.stillRunning();
        } catch (RuntimeException toNothing) {
            letGo(toNothing);
            throw toNothing;
        }
    }

    /** Where the database is away, what broke the work says more than that its key could not be given free. */
    private void letGo(RuntimeException toNothing) {
        try {
            answers.letGo();
        } catch (RuntimeException away) {
            toNothing.addSuppressed(away);
        }
    }

    private static String drained(DigestInputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(body.getMessageDigest().digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Two who want the same at the same moment: one of them tries again, as the hospital asks it to. */
    private static Response again(Supplier<Response> attempt) {
        for (var tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (DomainException refused) {
                if (tries == MOST_TRIES || !isCollision(refused)) {
                    throw refused;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos() * tries));
            }
        }
    }

    private static boolean isCollision(DomainException refused) {
        return refused.refusals().stream()
                .anyMatch(reason -> CommonRefusal.TRY_AGAIN.code().equals(reason.code()));
    }

    /**
     * For what must never be done twice.
     *
     * @throws DomainException INVALID when the client gave no key
     */
    public void insistOnKey() {
        if (key().isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at(HEADER));
        }
    }

    /** The key the client gave. */
    Optional<String> key() {
        var given = Collections.list(http.getHeaders(HEADER));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1 || !KEY.matcher(given.get(0)).matches()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at(HEADER));
        }
        return Optional.of(given.get(0));
    }

    private Response once(String key, byte[] digest, Supplier<Response> work) {
        begin();
        try {
            var claim = answers.claim(client(), key, digest);
            if (!(claim instanceof KeyClaim.Fresh)) {
                return known(claim);
            }
            var answer = kept(work.get());
            answers.keep(client(), key, answer);
            commit();
            return response(answer, false);
        } catch (DomainException refused) {
            rollback();
            if (isPassing(refused)) {
                throw refused;
            }
            return keptRefusal(key, digest, Problems.of(refused));
        } catch (WebApplicationException refused) {
            rollback();
            if (refused.getResponse().getStatus() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
                throw refused;
            }
            return keptRefusal(key, digest, refused.getResponse());
        } catch (RuntimeException broken) {
            if (waitedInVain(broken)) {
                return Problems.stillRunning();
            }
            throw broken;
        } finally {
            rollback();
        }
    }

    /** The refused work is rolled back; the answer to it is kept in a transaction of its own. */
    private Response keptRefusal(String key, byte[] digest, Response refusal) {
        begin();
        try {
            var claim = answers.claim(client(), key, digest);
            if (!(claim instanceof KeyClaim.Fresh)) {
                return known(claim);
            }
            var answer = kept(refusal);
            answers.keep(client(), key, answer);
            commit();
            return response(answer, false);
        } finally {
            rollback();
        }
    }

    private static Response known(KeyClaim claim) {
        if (claim instanceof KeyClaim.Again again) {
            return response(again.answer(), true);
        }
        return claim instanceof KeyClaim.Different ? Problems.otherRequest() : Problems.stillRunning();
    }

    private static boolean isPassing(DomainException refused) {
        return refused.kind() == DomainException.Kind.TOO_MANY
                || refused.kind() == DomainException.Kind.UNAVAILABLE
                || isCollision(refused);
    }

    private static boolean waitedInVain(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static KeptAnswer kept(Response response) {
        var carried = new TreeMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = response.getHeaderString(name);
            if (value != null) {
                carried.put(name, value);
            }
        }
        carried.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        var entity = response.getEntity();
        return new KeptAnswer(response.getStatus(), carried, entity == null ? "" : JSON.toJson(entity));
    }

    private static Response response(KeptAnswer answer, boolean replayed) {
        var response = Response.status(answer.status());
        answer.headers().forEach((name, value) -> {
            if (!BODY_DIGEST.equals(name)) {
                response.header(name, value);
            }
        });
        if (!answer.body().isEmpty()) {
            response.entity(answer.body());
        }
        if (replayed) {
            response.header(REPLAYED, "true");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private ClientId client() {
        return new ClientId(current.account().value());
    }

    private byte[] digest(Object request) {
        var nothing = new byte[1];
        return Sha256.of(
                http.getRequestURI().getBytes(StandardCharsets.UTF_8),
                nothing,
                String.valueOf(http.getQueryString()).getBytes(StandardCharsets.UTF_8),
                nothing,
                String.valueOf(http.getHeader(HttpHeaders.IF_MATCH)).getBytes(StandardCharsets.UTF_8),
                nothing,
                JSON.toJson(request).getBytes(StandardCharsets.UTF_8));
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException broken) {
            throw new IllegalStateException("no transaction can begin", broken);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException broken) {
            throw new IllegalStateException("the work could not be kept", broken);
        }
    }

    private void rollback() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException broken) {
            throw new IllegalStateException("the work could not be taken back", broken);
        }
    }
}
