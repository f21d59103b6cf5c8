package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.id.AccountId;

/** Who can be given a task. */
@ApplicationScoped
class TaskOwners {
    private static final String MAY = "task.write";

    @Inject
    AccountDirectory directory;

    @Inject
    AccountNames names;

    /** Roles first, then people by name. */
    List<TaskOwnerRow> all() {
        var people = directory.allowed(MAY);
        var known = people.isEmpty() ? Map.<AccountId, String>of() : names.of(people);
        return Stream.concat(
                        directory.rolesAllowed(MAY).stream().map(role -> new TaskOwnerRow(TaskOwner.ofRole(role), "")),
                        known.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                                .map(one -> new TaskOwnerRow(TaskOwner.of(one.getKey()), one.getValue())))
                .toList();
    }

    /** The owner a form names, when there is one. */
    Optional<TaskOwner> wanted(@Nullable String key) {
        return TaskOwner.read(key).filter(this::does);
    }

    private boolean does(TaskOwner owner) {
        var person = owner.person();
        return person == null
                ? directory.rolesAllowed(MAY).contains(owner.role())
                : directory.allowed(MAY).contains(person);
    }

    /** Everybody a task of this owner is for. */
    Collection<AccountId> people(TaskOwner owner) {
        var role = owner.role();
        var person = owner.person();
        if (person != null) {
            return List.of(person);
        }
        return role == null ? List.of() : directory.holding(role);
    }

    /** Those who answer for work that nobody did. */
    Collection<AccountId> escalated() {
        return directory.allowed("task.escalated");
    }
}
