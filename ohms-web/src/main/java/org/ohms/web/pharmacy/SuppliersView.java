package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.supply.SourceRow;
import org.ohms.pharmacy.supply.SupplierDesk;
import org.ohms.pharmacy.supply.SupplierDraft;
import org.ohms.pharmacy.supply.SupplierRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Who delivers, and which medicines come from whom. */
@Named
@ViewScoped
@ShowsRefusals
public class SuppliersView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/staff/stock/suppliers?faces-redirect=true";

    @Inject
    transient SupplierDesk desk;

    @Inject
    transient Toasts toasts;

    private String supplier = "";
    private long version;
    private String name = "";
    private String email = "";
    private String phone = "";
    private String customerNumber = "";
    private @Nullable Integer leadDays;
    private @Nullable String item;
    private @Nullable String from;
    private @Nullable BigDecimal pack;
    private transient List<SupplierRow> rows = List.of();
    private transient List<SourceRow> sources = List.of();

    public void load() {
        rows = desk.suppliers();
        sources = desk.sources();
        var id = UrlValues.id(supplier);
        id.flatMap(known -> rows.stream().filter(row -> row.id().equals(known)).findFirst())
                .ifPresent(row -> {
                    version = row.version();
                    name = row.name();
                    email = row.email();
                    phone = row.phone();
                    customerNumber = row.customerNumber();
                    leadDays = row.leadDays();
                });
    }

    /** Takes a supplier in, or changes the one that was chosen. */
    public String save() {
        var wanted = new SupplierDraft(name, email, phone, customerNumber, leadDays);
        if (supplier.isEmpty()) {
            desk.add(wanted);
        } else {
            desk.change(id(), version, wanted);
        }
        toasts.say("pharmacy.supplier.saved");
        return HERE;
    }

    public String end() {
        desk.end(id(), version);
        toasts.say("pharmacy.supplier.ended");
        return HERE;
    }

    public String source() {
        desk.comesFrom(
                UrlValues.required(UrlValues.id(item)), UrlValues.id(from).orElse(null), pack);
        toasts.say("pharmacy.source.saved");
        return HERE;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(supplier));
    }

    public List<SupplierRow> getRows() {
        return rows;
    }

    /** From whom something may be ordered. */
    public List<SupplierRow> getChoices() {
        return rows.stream().filter(row -> !row.ended()).toList();
    }

    public List<SourceRow> getSources() {
        return sources;
    }

    public String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String supplier) {
        this.supplier = supplier == null ? this.supplier : supplier;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(@Nullable String customerNumber) {
        this.customerNumber = customerNumber == null ? "" : customerNumber;
    }

    public @Nullable Integer getLeadDays() {
        return leadDays;
    }

    public void setLeadDays(@Nullable Integer leadDays) {
        this.leadDays = leadDays;
    }

    public @Nullable String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable BigDecimal getPack() {
        return pack;
    }

    public void setPack(@Nullable BigDecimal pack) {
        this.pack = pack;
    }
}
