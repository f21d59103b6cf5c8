package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ohms.compliance.retention.DeletionOrder;
import org.ohms.compliance.retention.KeptKind;
import org.ohms.compliance.retention.Retention;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** How long things are kept, what is due, what somebody asked to delete, and the proof of what is gone. */
@Named
@ViewScoped
@ShowsRefusals
public class RetentionView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Retention retention;

    @Inject
    transient AuditReading reading;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Words words;

    private transient List<KeptKind> kinds = List.of();
    private transient List<DeletionOrder> orders = List.of();
    private transient Map<AccountId, String> names = Map.of();

    /** Counts and reads. */
    public void load() {
        kinds = retention.kinds();
        orders = retention.orders();
        names = reading.names(orders.stream()
                .flatMap(order -> Stream.concat(Stream.of(order.proposedBy()), order.decidedBy().stream()))
                .distinct()
                .toList());
    }

    /** Asks to delete what is due. */
    public void propose(String kind) {
        retention.propose(kind);
        toasts.say("compliance.retention.proposed");
        load();
    }

    /** Agrees: what was counted goes. */
    public void approve(String order) {
        retention.approve(UrlValues.required(UrlValues.id(order)));
        toasts.say("compliance.retention.approved");
        load();
    }

    /** Declines, or takes back. */
    public void decline(String order) {
        retention.decline(UrlValues.required(UrlValues.id(order)));
        toasts.say("compliance.retention.declined");
        load();
    }

    public List<KeptKind> getKinds() {
        return kinds;
    }

    public List<DeletionOrder> getOrders() {
        return orders;
    }

    /** Whether something of the kind waits to be agreed to. */
    public boolean isWaiting(String kind) {
        return orders.stream().anyMatch(order -> order.isOpen() && order.kind().equals(kind));
    }

    /** How long, in words. */
    public String period(KeptKind kind) {
        return kind.period()
                .map(period -> period.toTotalMonths() > 0 && period.toTotalMonths() % 12 == 0 && period.getDays() == 0
                        ? words.of("compliance.retention.years", period.toTotalMonths() / 12)
                        : period.toTotalMonths() > 0
                                ? words.of("compliance.retention.months", period.toTotalMonths())
                                : words.of("compliance.retention.days", period.getDays()))
                .orElseGet(() -> words.of("compliance.retention.not-set"));
    }

    /** Name of an account. */
    public String name(AccountId account) {
        return names.getOrDefault(account, "");
    }

    /** Last part of a text's key. */
    public String state(DeletionOrder order) {
        return order.state().name().toLowerCase(Locale.ROOT);
    }
}
