package org.ohms.shared.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects every objection to a request, so that nobody discovers them one by one. */
public final class Refusals {
    private final List<Refusal> found = new ArrayList<>();

    public Refusals add(Refusal refusal) {
        found.add(refusal);
        return this;
    }

    public Refusals add(Optional<Refusal> refusal) {
        refusal.ifPresent(found::add);
        return this;
    }

    /** Adds the objection when the condition holds. */
    public Refusals when(boolean wrong, Refusal refusal) {
        if (wrong) {
            found.add(refusal);
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Refusal> all() {
        return List.copyOf(found);
    }

    /** Throws a {@link DomainException} of the given kind with everything found, or returns when nothing was. */
    public void throwIfAny(DomainException.Kind kind) {
        if (!found.isEmpty()) {
            throw new DomainException(kind, found);
        }
    }
}
