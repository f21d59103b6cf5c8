package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.orderset.OrderSetBook;
import org.ohms.records.orderset.OrderSetRow;
import org.ohms.records.orderset.PublishOrderSet;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What is often ordered together: the sets, and the form for one. */
@Named
@ViewScoped
@ShowsRefusals
public class OrderSetsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/order-sets?faces-redirect=true";
    private static final int SPARE = 3;

    @Inject
    transient OrderSetBook book;

    @Inject
    transient Toasts toasts;

    private final List<OrderSetLineForm> lines = new ArrayList<>();
    private String set = "";
    private String name = "";
    private transient List<OrderSetRow> sets = List.of();

    public void load() {
        sets = book.standing();
        if (lines.isEmpty()) {
            UrlValues.id(set)
                    .flatMap(id ->
                            sets.stream().filter(one -> one.id().equals(id)).findFirst())
                    .ifPresent(chosen -> {
                        name = chosen.name();
                        chosen.items().forEach(item -> lines.add(OrderSetLineForm.of(item)));
                    });
            more();
        }
    }

    public void more() {
        for (var i = 0; i < SPARE; i++) {
            lines.add(new OrderSetLineForm());
        }
    }

    public String publish() {
        book.publish(new PublishOrderSet(
                UrlValues.id(set).orElse(null),
                name,
                lines.stream().map(OrderSetLineForm::line).toList()));
        toasts.say("records.orderSet.published");
        return HERE;
    }

    public String retire(UUID id) {
        book.retire(id);
        toasts.say("records.orderSet.retired");
        return HERE;
    }

    public boolean isChanging() {
        return UrlValues.id(set).isPresent();
    }

    public List<OrderSetLineForm> getLines() {
        return lines;
    }

    public List<OrderSetRow> getSets() {
        return sets;
    }

    public String getSet() {
        return set;
    }

    public void setSet(@Nullable String set) {
        this.set = set == null ? "" : set;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
