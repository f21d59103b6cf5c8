package org.ohms.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.api.door.LimitExceeded;
import org.ohms.compliance.access.ClosedDoor;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.persistence.PassingFailure;

/**
 * Everything nobody else maps. What the client did is told to the client; a mistake of ours becomes a number, and its
 * cause stands in the log once, under that number. No exception, class name or stack trace leaves the server.
 */
@Provider
public class ThrowableProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ThrowableProblemMapper.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Response toResponse(Throwable failure) {
        var exceeded = LimitExceeded.in(failure);
        if (exceeded.isPresent()) {
            return tooMuch(exceeded.get());
        }
        var refused = find(failure, DomainException.class);
        if (refused.isPresent()) {
            return DomainProblemMapper.answer(refused.get());
        }
        var invalid = find(failure, ConstraintViolationException.class);
        if (invalid.isPresent()) {
            return ConstraintProblemMapper.answer(invalid.get());
        }
        if (find(failure, EJBAccessException.class).isPresent()) {
            CDI.current().select(ClosedDoor.class).get().note("door.api", null);
            return refusal(Status.FORBIDDEN, CommonRefusal.NOT_ALLOWED);
        }
        if (find(failure, OptimisticLockException.class).isPresent()) {
            return refusal(Status.CONFLICT, CommonRefusal.CHANGED_MEANWHILE);
        }
        if (find(failure, URISyntaxException.class).isPresent()) {
            // an address whose percent signs lead nowhere, met only when somebody asks for its parameters
            return refusal(Status.BAD_REQUEST, CommonRefusal.MALFORMED);
        }
        if (PassingFailure.isReasonOf(failure)) {
            LOG.log(Level.WARNING, "the database does not answer");
            return Response.fromResponse(refusal(Status.SERVICE_UNAVAILABLE, CommonRefusal.TRY_AGAIN))
                    .header("Retry-After", "5")
                    .build();
        }
        return incident(failure);
    }

    static Response tooMuch(LimitExceeded exceeded) {
        var refusal = Problems.tooMuch(exceeded);
        return Problem.answer(Status.fromStatusCode(refusal.status()), refusal);
    }

    static Response incident(Throwable failure) {
        var number = String.format(Locale.ROOT, "%04X-%04X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
        LOG.log(Level.SEVERE, "incident " + number, WithoutWords.of(failure));
        var status = Status.INTERNAL_SERVER_ERROR;
        return Problem.answer(
                status,
                new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), List.of(), number));
    }

    private static Response refusal(Status status, CommonRefusal code) {
        return Problem.answer(status, List.of(new Problem.Reason(code.code(), null, Map.of())));
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
