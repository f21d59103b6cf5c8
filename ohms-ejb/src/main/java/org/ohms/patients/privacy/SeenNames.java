package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.oversight.KnownRules;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.identity.client.ClientLabels;
import org.ohms.shared.id.AccountId;

/** Who they were, as far as the hospital tells patients: by name and role, or by role alone. Partners and proxies are named always. */
@ApplicationScoped
class SeenNames {
    @Inject
    AccountNames names;

    @Inject
    AccountDirectory accounts;

    @Inject
    ClientLabels clients;

    @Inject
    KnownRules rules;

    List<SeenRow> rows(List<SeenReader.Day> days) {
        var people = actors(days, SeenRow.Who.STAFF);
        var named = rules.now().namesToPatients() ? names.of(people) : Map.<AccountId, String>of();
        var proxies = names.of(actors(days, SeenRow.Who.PROXY));
        var roles = accounts.rolesOf(people);
        var programs = clients.of(
                actors(days, SeenRow.Who.PROGRAM).stream().map(AccountId::value).toList());
        return days.stream()
                .map(day -> new SeenRow(
                        day.line(),
                        day.who(),
                        switch (day.who()) {
                            case PROGRAM -> programs.getOrDefault(day.actor().value(), "");
                            case PROXY -> proxies.getOrDefault(day.actor(), "");
                            case STAFF -> named.getOrDefault(day.actor(), "");
                        },
                        roles.getOrDefault(day.actor(), List.of()),
                        day.first(),
                        day.last(),
                        day.did(),
                        day.times(),
                        day.emergency()))
                .toList();
    }

    private static List<AccountId> actors(List<SeenReader.Day> days, SeenRow.Who who) {
        return days.stream()
                .filter(day -> day.who() == who)
                .map(SeenReader.Day::actor)
                .distinct()
                .toList();
    }
}
