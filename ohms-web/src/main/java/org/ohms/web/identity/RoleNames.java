package org.ohms.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.compliance.access.RoleTitles;
import org.ohms.web.shared.Words;

/** What roles are called on pages: the shipped ones by the texts, those of the hospital as their makers named them. */
@Named
@ApplicationScoped
public class RoleNames {
    private static final String PREFIX = "identity.role.";

    @Inject
    Words words;

    @Inject
    RoleTitles titles;

    public String of(String role) {
        var text = words.of(PREFIX + role);
        return text.startsWith(PREFIX) ? titles.of(role).orElse(role) : text;
    }

    public String list(List<String> roles) {
        return roles.stream().map(this::of).collect(Collectors.joining(", "));
    }
}
