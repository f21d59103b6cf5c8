package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody lands after signing in: the page they wanted, if it is one of ours, else home. */
@ApplicationScoped
public class Landing {
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~=&%+-]{0,512}");

    @Inject
    Pages pages;

    /**
     * The address to go on to; {@code /} leads home by role.
     *
     * @param wanted what the sign-in page was asked to lead on to; anything but a page of this door is ignored
     */
    public String after(Door door, @Nullable String wanted) {
        return ours(door, wanted).orElse("/");
    }

    /** {@code ?to=…} for a page that leads on later; empty when nothing of ours is wanted. */
    public String asParameter(Door door, @Nullable String wanted) {
        return ours(door, wanted)
                .map(address -> "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .orElse("");
    }

    private Optional<String> ours(Door door, @Nullable String wanted) {
        return Optional.ofNullable(wanted).filter(address -> {
            var parts = address.split("\\?", 2);
            return address.startsWith("/")
                    && (parts.length == 1 || QUERY.matcher(parts[1]).matches())
                    && pages.at(door, parts[0])
                            .filter(visit -> visit.page().access() != WebPage.Access.EVERYONE)
                            .isPresent();
        });
    }
}
