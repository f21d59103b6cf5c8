package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Asks every booking policy and tells all objections at once; a clerk should not discover them one by one. */
@ApplicationScoped
class BookingPolicies {
    @Inject
    @Any
    Instance<BookingPolicy> policies;

    /** All objections; those staff may override carry the parameter {@code override}. */
    List<Refusal> objectionsTo(BookingCase booking) {
        return policies.stream()
                .flatMap(policy -> objection(policy, booking))
                .distinct()
                .toList();
    }

    private static Stream<Refusal> objection(BookingPolicy policy, BookingCase booking) {
        Optional<Refusal> found = policy.objectionTo(booking);
        return found.stream().map(r -> policy.mayBeOverridden() && !booking.byPatient() ? r.with("override", true) : r);
    }

    /**
     * Refuses with every objection that counts.
     *
     * @param overrideReason why those that may be overridden do not count; null when they do
     */
    void insistOn(BookingCase booking, @Nullable String overrideReason) {
        var overridden = overrideReason != null && !overrideReason.isBlank();
        var counting = objectionsTo(booking).stream()
                .filter(r -> !(overridden && r.params().containsKey("override")))
                .toList();
        if (!counting.isEmpty()) {
            throw new DomainException(DomainException.Kind.REFUSED, counting);
        }
    }
}
