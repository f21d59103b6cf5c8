package org.ohms.care.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.AccountId;

/** Makes of referrals what lists show; names come in one batch. */
@ApplicationScoped
class ReferralReading {
    @Inject
    AccountNames names;

    @Inject
    PatientLabels labels;

    ReferralRow row(Referral referral) {
        return rows(List.of(referral)).get(0);
    }

    List<ReferralRow> rows(List<Referral> found) {
        var patients =
                labels.of(found.stream().map(Referral::patient).distinct().toList());
        var people = found.stream()
                .flatMap(one -> Stream.of(one.requestedBy(), one.toAccount()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = people.isEmpty() ? Map.<AccountId, String>of() : names.of(people);
        return found.stream()
                .map(one -> {
                    var to = one.toAccount();
                    return new ReferralRow(
                            one.id(),
                            one.patient(),
                            patients.get(one.patient()),
                            one.status(),
                            one.priority(),
                            one.words().what(),
                            one.words().question(),
                            shown(one.words().history()),
                            shown(one.words().recipient()),
                            to,
                            one.toRole(),
                            to == null ? "" : known.getOrDefault(to, ""),
                            known.getOrDefault(one.requestedBy(), ""),
                            one.requestedAt(),
                            one.answeredAt(),
                            shown(one.answer()),
                            one.reportedAt(),
                            shown(one.report()),
                            one.version());
                })
                .toList();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
