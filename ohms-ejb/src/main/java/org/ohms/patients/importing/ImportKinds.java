package org.ohms.patients.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Every sort of list some feature knows. */
@ApplicationScoped
class ImportKinds {
    @Inject
    @Any
    Instance<ImportKind> kinds;

    @Inject
    CurrentActor current;

    ImportKind named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(ImportRefusal.UNKNOWN_KIND).at("kind")));
    }

    /** The sort of list, for somebody who may bring it in. */
    ImportKind allowed(String name) {
        var kind = named(name);
        if (!current.get().may(kind.permission())) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        return kind;
    }

    /** What the actor may bring in. */
    List<ImportKind> allowed() {
        return kinds.stream()
                .filter(kind -> current.get().may(kind.permission()))
                .sorted(Comparator.comparing(ImportKind::name))
                .toList();
    }
}
