package org.ohms.prescribing.prescription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Judges whether everything a check found was answered: what stops, what needs a reason, what could not be checked. */
final class AlertJudge {
    private static final AlertReply READ = new AlertReply(AlertAnswer.READ, null, null, null);

    private final SafetyCheck check;
    private final AlertReplies replies;
    private final LocalDate today;
    private final Refusals refusals = new Refusals();
    private final Map<SafetyAlert, AlertReply> judged = new LinkedHashMap<>();

    private AlertJudge(SafetyCheck check, AlertReplies replies, LocalDate today) {
        this.check = check;
        this.replies = replies;
        this.today = today;
    }

    /**
     * What is kept of each alert.
     *
     * @throws DomainException REFUSED while something is not answered, INVALID when an answer makes no sense
     */
    static Map<SafetyAlert, AlertReply> judge(SafetyCheck check, AlertReplies replies, LocalDate today) {
        var judge = new AlertJudge(check, replies, today);
        judge.check.alerts().forEach(judge::judge);
        judge.refusals.when(
                !check.unchecked().isEmpty() && !replies.looked(),
                Refusal.of(PrescriptionRefusal.NOT_LOOKED_INTO).at("looked"));
        judge.refusals.throwIfAny(DomainException.Kind.REFUSED);
        return judge.judged;
    }

    private void judge(SafetyAlert alert) {
        var reply = replies.byAlert().getOrDefault(alert.key(), READ);
        judged.put(
                alert,
                switch (alert.level()) {
                    case STOP -> stop(alert, reply);
                    case CAUTION -> caution(alert, reply);
                    case NOTE -> READ;
                });
    }

    private AlertReply stop(SafetyAlert alert, AlertReply reply) {
        if (reply.answer() == AlertAnswer.PAUSED && alert.medicine() != null) {
            return paused(reply);
        }
        if (reply.answer() == AlertAnswer.KEPT) {
            var wrong = new Refusals();
            var words = Rules.optional(reply.words(), "keepWords", Rules.TEXT, wrong);
            wrong.when(words == null, Refusal.of(CommonRefusal.REQUIRED).at("keepWords"));
            wrong.throwIfAny(DomainException.Kind.INVALID);
            return new AlertReply(AlertAnswer.KEPT, null, words, null);
        }
        refusals.add(Refusal.of(PrescriptionRefusal.STOP_IS_OPEN));
        return READ;
    }

    private AlertReply caution(SafetyAlert alert, AlertReply reply) {
        if (reply.answer() == AlertAnswer.PAUSED && alert.medicine() != null) {
            return paused(reply);
        }
        if (reply.answer() == AlertAnswer.OVERRIDDEN && reply.reason() != null) {
            return new AlertReply(AlertAnswer.OVERRIDDEN, reply.reason(), null, null);
        }
        refusals.add(Refusal.of(PrescriptionRefusal.REASON_MISSING).at("reasons"));
        return READ;
    }

    private AlertReply paused(AlertReply reply) {
        return new AlertReply(AlertAnswer.PAUSED, null, null, soundDay(reply.until()));
    }

    private LocalDate soundDay(@Nullable LocalDate until) {
        if (until == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("pauseUntil"));
        }
        if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE)
                    .at("pauseUntil")
                    .with("min", today.plusDays(1))
                    .with("max", today.plusYears(1)));
        }
        return until;
    }

    /** Medicines that make room, once each. */
    static List<CheckFindings.Pause> pauses(Map<SafetyAlert, AlertReply> judged) {
        var pauses = new LinkedHashMap<UUID, CheckFindings.Pause>();
        judged.forEach((alert, reply) -> {
            var medicine = alert.medicine();
            var until = reply.until();
            if (medicine != null && until != null) {
                pauses.merge(
                        medicine,
                        new CheckFindings.Pause(medicine, until),
                        (one, other) -> one.until().isAfter(other.until()) ? one : other);
            }
        });
        return new ArrayList<>(pauses.values());
    }
}
