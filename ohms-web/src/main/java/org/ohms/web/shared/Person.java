package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;

/** Who looks at the page, for templates: {@code #{person.may('patient.register')}} hides what would be refused anyway. */
@Named
@RequestScoped
public class Person {
    @Inject
    CurrentActor actor;

    @Inject
    Instance<AccountNames> names;

    private @Nullable String name;

    public boolean isSignedIn() {
        return actor.get().account() != null
                && (actor.get().kind() == Actor.Kind.STAFF || actor.get().kind() == Actor.Kind.PATIENT);
    }

    /** Names the account, so that a page left open knows whose it is; empty for nobody. */
    public String getId() {
        var account = actor.get().account();
        return account == null ? "" : account.toString();
    }

    /** Whether this person acts for a patient as a proxy, or did a moment ago. */
    public boolean isActingForAnother() {
        return actor.get().actingFor() != null;
    }

    /** For whom, in a word that pages carry along, so that one opened for somebody else before does nothing now. */
    public String getActingFor() {
        var patient = actor.get().actingFor();
        return patient == null ? "self" : patient.toString();
    }

    public boolean may(String permission) {
        return actor.get().may(permission);
    }

    /** May this person open the page? The use cases behind it judge again. */
    public boolean mayOpen(WebPage page) {
        return switch (page.access()) {
            case EVERYONE -> true;
            case SIGNED_IN -> isSignedIn();
            case PERMITTED -> isSignedIn() && page.permissions().stream().anyMatch(this::may);
        };
    }

    /** The name as the account carries it; empty for nobody. */
    public String getName() {
        if (name == null) {
            name = readName();
        }
        return name;
    }

    private String readName() {
        var account = actor.get().account();
        if (account == null || !names.isResolvable()) {
            return "";
        }
        return names.get().of(Set.of(account)).getOrDefault(account, "");
    }

    /** The first word of the name, to greet somebody. */
    public String getFirstName() {
        return getName().trim().split("[\\s,]+")[0];
    }

    /** First letters of the first and the last word of the name. */
    public String getInitials() {
        var words = getName().trim().split("[\\s,]+");
        return Stream.of(words[0], words.length > 1 ? words[words.length - 1] : "")
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
