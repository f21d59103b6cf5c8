package org.ohms.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.web.shared.Words;

/** What roles are called on pages; a role an administrator made is called by its code. */
@Named
@ApplicationScoped
public class RoleNames {
    private static final String PREFIX = "identity.role.";

    @Inject
    Words words;

    public String of(String role) {
        var text = words.of(PREFIX + role);
        return text.startsWith(PREFIX) ? role : text;
    }

    public String list(List<String> roles) {
        return roles.stream().map(this::of).collect(Collectors.joining(", "));
    }
}
