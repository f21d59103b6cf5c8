package org.ohms.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.ohms.patients.privacy.SeenRow;
import org.ohms.web.identity.RoleNames;
import org.ohms.web.shared.Words;

/** Who used a record and what for, in words that patients use. */
@Named
@ApplicationScoped
public class SeenWords {
    private static final String DID = "oversight.seen.";

    @Inject
    Words words;

    @Inject
    RoleNames roles;

    /** By name and role, by role alone, as a program, or as a proxy of the patient. */
    public String who(SeenRow row) {
        if (row.program()) {
            return row.name().isEmpty() ? words.of("oversight.seen.who.program") : row.name();
        }
        if (row.proxy()) {
            return row.name().isEmpty()
                    ? words.of("oversight.seen.who.proxy")
                    : words.of("oversight.seen.who.named", row.name(), words.of("oversight.seen.who.proxy"));
        }
        var role = role(row);
        if (row.name().isEmpty()) {
            return role.isEmpty() ? words.of("oversight.seen.who.staff") : role;
        }
        return role.isEmpty() ? row.name() : words.of("oversight.seen.who.named", row.name(), role);
    }

    private String role(SeenRow row) {
        return row.roles().isEmpty() ? "" : roles.list(row.roles());
    }

    /** Everything they did on that day, each thing once. */
    public List<String> did(SeenRow row) {
        return row.did().stream()
                .map(this::sentence)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The sentence for exactly this permission, for its family, or that the record was used. */
    private String sentence(String code) {
        var exact = words.of(DID + code);
        if (!exact.startsWith(DID)) {
            return exact;
        }
        var dot = code.indexOf('.');
        var family = words.of(DID + (dot < 0 ? code : code.substring(0, dot)));
        return family.startsWith(DID) ? words.of("oversight.seen.other") : family;
    }
}
