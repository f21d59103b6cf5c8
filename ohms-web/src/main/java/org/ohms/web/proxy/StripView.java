package org.ohms.web.proxy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.proxy.ActingStrip;
import org.ohms.web.shared.Person;

/** The strip on every page of the portal: for whom somebody acts, and the way to choose another one. */
@Named("actingStrip")
@RequestScoped
public class StripView {
    @Inject
    ActingStrip strips;

    @Inject
    CurrentActor current;

    @Inject
    Person person;

    private @Nullable Optional<ActingStrip.Strip> strip;

    /** Whether there is anything to say: for most patients there is nobody else. */
    public boolean isShown() {
        return strip().isPresent();
    }

    /** The patient acted for; empty for oneself. */
    public String getName() {
        return strip().map(ActingStrip.Strip::name).orElse("");
    }

    private Optional<ActingStrip.Strip> strip() {
        var known = strip;
        if (known == null) {
            known = person.may("proxy.act") ? strips.of(current.get()) : Optional.empty();
            strip = known;
        }
        return known;
    }

    /** Whether the session still says to act for somebody, and that is over. */
    boolean isOver() {
        return strip().filter(ActingStrip.Strip::over).isPresent();
    }
}
