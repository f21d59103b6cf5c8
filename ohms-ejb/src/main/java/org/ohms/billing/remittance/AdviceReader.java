package org.ohms.billing.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.x12.ElementFault;
import org.ohms.billing.x12.ElementUnreadable;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.SegmentError;
import org.ohms.billing.x12.SegmentFault;
import org.ohms.billing.x12.TransactionSet;

/**
 * Reads an 835 after the guide 005010X221A1, whose segments and their elements are laid out at
 * <a href="https://edi-docs.millinmedical.app/remittance/01-835-inbound">millinmedical.app</a>. What it cannot do without
 * and cannot read is an error; what it can do without is noted.
 */
final class AdviceReader {
    static final String TYPE = "835";

    private static final int FIRST_ADJUSTMENT = 2;
    private static final int LAST_ADJUSTMENT = 17;
    private static final int FIRST_KEPT = 3;
    private static final int LAST_KEPT = 13;
    private static final int LONGEST = 80;
    private static final Pattern GROUP = Pattern.compile("[A-Z]{2}");
    private static final Pattern REASON = Pattern.compile("[A-Z0-9]{1,5}");
    private static final Pattern STATUS = Pattern.compile("[A-Z0-9]{1,2}");

    private final List<SegmentError> errors = new ArrayList<>();
    private final List<SegmentError> notes = new ArrayList<>();
    private final List<Advice.Claimed> claims = new ArrayList<>();
    private final List<Advice.Kept> kept = new ArrayList<>();

    private @Nullable Segment payment;
    private @Nullable Segment trace;
    private String payerName = "";
    private @Nullable String currency;

    private @Nullable Segment claim;
    private final List<Advice.Adjustment> ofClaim = new ArrayList<>();
    private final List<Advice.Service> services = new ArrayList<>();
    private @Nullable Segment service;
    private final List<Advice.Adjustment> ofService = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> claimRemarks = new ArrayList<>();

    private AdviceReader() {}

    /**
     * What was read.
     *
     * @param advice null when it cannot be used
     */
    record Read(@Nullable Advice advice, List<SegmentError> errors, List<SegmentError> notes) {}

    static Read read(TransactionSet set) {
        var reader = new AdviceReader();
        for (var segment : set.body()) {
            try {
                reader.take(segment);
            } catch (ElementUnreadable unreadable) {
                reader.errors.add(unreadable.error());
            }
        }
        reader.endClaim();
        return reader.result();
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "BPR" -> payment = once(payment, segment);
            case "TRN" -> trace = once(trace, segment);
            case "CUR" -> currency = segment.required(2);
            case "N1" -> {
                if (segment.is("N1", "PR")) {
                    payerName = segment.text(2);
                }
            }
            case "CLP" -> {
                endClaim();
                claim = segment;
            }
            case "SVC" -> {
                endService();
                if (claim == null) {
                    misplaced(segment);
                }
                service = segment;
            }
            case "CAS" -> {
                if (claim == null) {
                    misplaced(segment);
                }
                adjust(segment, service == null ? ofClaim : ofService);
            }
            case "LQ" -> {
                if (service != null && segment.has(2)) {
                    remarks.add(segment.text(2));
                }
            }
            case "MIA", "MOA" -> remarksOfClaim(segment);
            case "PLB" -> {
                endClaim();
                keep(segment);
            }
            default -> {}
        }
    }

    private @Nullable Segment once(@Nullable Segment before, Segment segment) {
        if (before != null) {
            errors.add(SegmentError.of(segment.id(), segment.position(), SegmentFault.EXCEEDS_MAXIMUM_USE));
        }
        return before == null ? segment : before;
    }

    private void misplaced(Segment segment) {
        errors.add(SegmentError.of(segment.id(), segment.position(), SegmentFault.NOT_IN_SEQUENCE));
    }

    /** MOA03 to MOA07 hold remark codes; MIA05 and MIA20 to MIA23 do. */
    private void remarksOfClaim(Segment segment) {
        var places = segment.is("MOA") ? List.of(3, 4, 5, 6, 7) : List.of(5, 20, 21, 22, 23);
        places.stream().map(segment::text).filter(one -> !one.isEmpty()).forEach(claimRemarks::add);
    }

    /** Up to six reasons stand in one segment: code, amount, quantity, and again. */
    private static void adjust(Segment segment, List<Advice.Adjustment> to) {
        var group = matching(segment, 1, GROUP);
        for (var at = FIRST_ADJUSTMENT; at <= LAST_ADJUSTMENT && segment.has(at); at += 3) {
            var amount = segment.requiredFigure(at + 1);
            if (amount.signum() != 0) {
                to.add(new Advice.Adjustment(group, matching(segment, at, REASON), amount));
            }
        }
    }

    private void keep(Segment segment) {
        for (var at = FIRST_KEPT; at <= LAST_KEPT && segment.has(at); at += 2) {
            kept.add(new Advice.Kept(
                    matching(segment, at, REASON), cut(segment.text(at, 2)), segment.requiredFigure(at + 1)));
        }
    }

    private void endService() {
        var ending = service;
        if (ending != null) {
            try {
                var components = ending.components(1);
                var procedure = components.size() > 1 ? components.get(1).strip() : "";
                services.add(new Advice.Service(
                        cut(procedure),
                        ending.requiredFigure(2),
                        ending.figure(3).orElse(BigDecimal.ZERO),
                        ofService,
                        remarks));
            } catch (ElementUnreadable unreadable) {
                errors.add(unreadable.error());
            }
        }
        service = null;
        ofService.clear();
        remarks.clear();
    }

    private void endClaim() {
        endService();
        var ending = claim;
        if (ending != null) {
            try {
                claims.add(new Advice.Claimed(
                        cut(ending.required(1)),
                        matching(ending, 2, STATUS),
                        ending.requiredFigure(3),
                        ending.requiredFigure(4),
                        ending.figure(5).orElse(BigDecimal.ZERO),
                        cut(ending.text(7)),
                        ofClaim,
                        withRemarks()));
            } catch (ElementUnreadable unreadable) {
                errors.add(unreadable.error());
            }
        }
        claim = null;
        ofClaim.clear();
        services.clear();
        claimRemarks.clear();
    }

    /** Remarks about the claim as a whole go with each of its services. */
    private List<Advice.Service> withRemarks() {
        if (claimRemarks.isEmpty()) {
            return services;
        }
        return services.stream()
                .map(one -> {
                    var all = new ArrayList<>(one.remarks());
                    all.addAll(claimRemarks);
                    return new Advice.Service(one.procedure(), one.charged(), one.paid(), one.adjustments(), all);
                })
                .toList();
    }

    private Read result() {
        var paying = payment;
        var traced = trace;
        if (paying == null) {
            errors.add(SegmentError.of("BPR", 2, SegmentFault.MANDATORY_MISSING));
        }
        if (traced == null) {
            errors.add(SegmentError.of("TRN", 3, SegmentFault.MANDATORY_MISSING));
        }
        Advice advice = null;
        if (paying != null && traced != null) {
            advice = advice(paying, traced);
        }
        return new Read(errors.isEmpty() ? advice : null, List.copyOf(errors), List.copyOf(notes));
    }

    private @Nullable Advice advice(Segment paying, Segment traced) {
        try {
            return new Advice(
                    paying.requiredFigure(2),
                    paying.required(3).equals("C"),
                    cut(paying.required(4)),
                    paidOn(paying).orElse(null),
                    cut(traced.required(2)),
                    cut(traced.has(3) ? traced.text(3) : payerName),
                    cut(payerName),
                    currency,
                    claims,
                    kept);
        } catch (ElementUnreadable unreadable) {
            errors.add(unreadable.error());
            return null;
        }
    }

    private Optional<LocalDate> paidOn(Segment paying) {
        try {
            return paying.day(16);
        } catch (ElementUnreadable unreadable) {
            notes.add(unreadable.error());
            return Optional.empty();
        }
    }

    private static String matching(Segment segment, int element, Pattern form) {
        var text = segment.required(element);
        if (!form.matcher(text).matches()) {
            throw segment.unreadable(element, ElementFault.INVALID_CODE);
        }
        return text;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
