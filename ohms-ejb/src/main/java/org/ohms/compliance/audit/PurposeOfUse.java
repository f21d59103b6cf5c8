package org.ohms.compliance.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;

/**
 * What a line of the trail was for. Colleagues come to their door to treat patients; what they do there says more: money
 * is payment, running and watching the house is operations, and a record that only an emergency access opens is an
 * emergency. Everybody else's purpose is known at their door.
 */
final class PurposeOfUse {
    private static final String TREATMENT = "treatment";
    private static final Set<String> PAYMENT =
            Set.of("charge", "claim", "invoice", "ledger", "payment", "price", "refund", "remittance");
    private static final Set<String> OPERATIONS = Set.of(
            "absence",
            "access",
            "access-question",
            "account",
            "alert-statistics",
            "amendment",
            "anomaly",
            "audit",
            "breach",
            "change-rule",
            "client",
            "clinical-drug",
            "consent",
            "disclosure",
            "drug-rules",
            "hospital",
            "import",
            "key",
            "message.configure",
            "order-set",
            "outbox",
            "patient.import",
            "patient.matches",
            "patient.merge",
            "place",
            "portal-account",
            "practitioner",
            "proxy",
            "report",
            "retention",
            "role",
            "schedule.plan",
            "service",
            "session",
            "sso",
            "stock",
            "webhook");
    private static final Set<String> EMERGENCY = Set.of("break-glass.open");
    private static final Set<String> WATCHING = Set.of("break-glass.review", "break-glass.report");

    private PurposeOfUse() {}

    static String of(Actor actor, AuditLine line) {
        if (actor.kind() != Actor.Kind.STAFF || !actor.purpose().equals(TREATMENT)) {
            return actor.purpose();
        }
        var permission = line.permission;
        if (line.emergency || permission != null && EMERGENCY.contains(permission)) {
            return "emergency";
        }
        if (isAmong(PAYMENT, permission)) {
            return "payment";
        }
        return isAmong(OPERATIONS, permission) || isAmong(WATCHING, permission) ? "operations" : TREATMENT;
    }

    /** By the permission itself or its family: what stands before the dot. */
    private static boolean isAmong(Set<String> wanted, @Nullable String permission) {
        if (permission == null) {
            return false;
        }
        var dot = permission.indexOf('.');
        return wanted.contains(permission) || wanted.contains(dot < 0 ? permission : permission.substring(0, dot));
    }
}
