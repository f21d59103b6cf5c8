package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.oversight.KnownRules;
import org.ohms.identity.client.ClientLabels;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/** Puts names beside requests: all of them for staff, as far as the hospital tells them for patients. */
@ApplicationScoped
class RequestReading {
    @Inject
    AccountNames names;

    @Inject
    ClientLabels clients;

    @Inject
    SeenReader seen;

    @Inject
    KnownRules rules;

    @Inject
    Background background;

    Optional<SeenReader.Moment> moment(PatientId patient, long line) {
        return background.call("own-access.moment", () -> seen.moment(patient, line));
    }

    AskedAbout about(SeenReader.Moment moment) {
        var actor = moment.actor();
        return new AskedAbout(actor == null ? "" : name(actor, forPatients(List.of(actor))), moment.at());
    }

    /** For the patient: who answered is told by name only where names are told. */
    List<RequestRow> forPatient(List<PrivacyRequest> requests) {
        var people = forPatients(accounts(requests));
        return requests.stream().map(request -> row(request, people)).toList();
    }

    List<RequestRow> forStaff(List<PrivacyRequest> requests) {
        var people = named(accounts(requests));
        return requests.stream().map(request -> row(request, people)).toList();
    }

    private static RequestRow row(PrivacyRequest request, Map<AccountId, String> people) {
        return request.row(name(request.aboutAccount(), people), name(request.decidedBy(), people));
    }

    private static String name(@Nullable AccountId account, Map<AccountId, String> people) {
        return account == null ? "" : people.getOrDefault(account, "");
    }

    private Map<AccountId, String> forPatients(List<AccountId> accounts) {
        return rules.now().namesToPatients() ? named(accounts) : Map.of();
    }

    /** People are known to whoever asks; the names of programs are the system's to read. */
    private Map<AccountId, String> named(List<AccountId> accounts) {
        var all = new java.util.HashMap<>(names.of(accounts));
        var others = accounts.stream()
                .filter(account -> !all.containsKey(account))
                .map(AccountId::value)
                .toList();
        if (!others.isEmpty()) {
            background
                    .call("own-access.programs", () -> clients.of(others))
                    .forEach((id, name) -> all.put(new AccountId(id), name));
        }
        return all;
    }

    private static List<AccountId> accounts(List<PrivacyRequest> requests) {
        return requests.stream()
                .flatMap(request -> Stream.of(
                        Optional.ofNullable(request.aboutAccount()), Optional.ofNullable(request.decidedBy())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
