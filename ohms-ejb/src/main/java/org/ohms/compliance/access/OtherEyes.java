package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Looks with another person's eyes: both walls judge as if that person acted, for one look within the transaction of a
 * use case. For use cases that say who may see what, and for nothing that changes anything.
 */
@ApplicationScoped
public class OtherEyes {
    @Inject
    CurrentActor current;

    @Inject
    SecondWall wall;

    /** What the look comes to for this person. It must read by SQL: what the page at hand has read already stays in memory. */
    public <T> T see(Actor other, Supplier<T> look) {
        var before = current.get();
        current.become(other);
        wall.tell(other);
        try {
            return look.get();
        } finally {
            current.become(before);
            wall.tell(before);
        }
    }
}
