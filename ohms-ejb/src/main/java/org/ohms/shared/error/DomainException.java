package org.ohms.shared.error;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A use case said no and changed nothing. The edge translates it once: a page into texts beside the fields, an
 * interface into problem details. Its message is made of codes, so it may stand in a log.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of no it is; decides the status at the interfaces. */
    public enum Kind {
        /** The request itself is wrong: a field is missing, malformed or out of range. */
        INVALID,
        /** The request is well formed, but the hospital's rules or its present state say no. */
        REFUSED,
        /** Somebody else changed the same thing in between. */
        STALE,
        /** There is no such thing, or none that the asker may know of. */
        NOT_FOUND,
        /** The asker may not do this. */
        FORBIDDEN,
        /** Asked too often; later it may work. */
        TOO_MANY,
        /** Something the hospital depends on does not answer; nothing was changed. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final transient List<Refusal> refusals;

    public DomainException(Kind kind, List<Refusal> refusals) {
        super(kind + " " + refusals.stream().map(Refusal::code).collect(Collectors.joining(", ")));
        this.kind = kind;
        this.refusals = List.copyOf(refusals);
    }

    public DomainException(Kind kind, RefusalCode code) {
        this(kind, List.of(Refusal.of(code)));
    }

    public static DomainException invalid(Refusal... refusals) {
        return new DomainException(Kind.INVALID, List.of(refusals));
    }

    public static DomainException refused(RefusalCode code) {
        return new DomainException(Kind.REFUSED, code);
    }

    public static DomainException notFound(RefusalCode code) {
        return new DomainException(Kind.NOT_FOUND, code);
    }

    public static DomainException stale(RefusalCode code) {
        return new DomainException(Kind.STALE, code);
    }

    public static DomainException forbidden(RefusalCode code) {
        return new DomainException(Kind.FORBIDDEN, code);
    }

    public Kind kind() {
        return kind;
    }

    /** All reasons, not only the first; empty only after this exception crossed a process border. */
    public List<Refusal> refusals() {
        return refusals == null ? List.of() : refusals;
    }
}
