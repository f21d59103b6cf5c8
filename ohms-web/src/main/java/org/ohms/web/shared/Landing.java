package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody lands after signing in: the page they wanted, if it is one of ours, else home. */
@ApplicationScoped
public class Landing {
    @Inject
    Pages pages;

    /**
     * The address to go on to; {@code /} leads home by role.
     *
     * @param wanted what the sign-in page was asked to lead on to; anything but a page of this door is ignored
     */
    public String after(Door door, @Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .filter(address -> pages.at(door, address)
                        .filter(visit -> visit.page().access() != WebPage.Access.EVERYONE)
                        .isPresent())
                .orElse("/");
    }
}
