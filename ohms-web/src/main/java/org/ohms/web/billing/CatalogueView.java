package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PackageBook;
import org.ohms.billing.price.PackageDraft;
import org.ohms.billing.price.PackageRow;
import org.ohms.billing.price.PriceCatalogue;
import org.ohms.billing.price.PriceChoice;
import org.ohms.billing.price.PriceDiscountDraft;
import org.ohms.billing.price.PriceDiscountRow;
import org.ohms.billing.price.PriceDiscounts;
import org.ohms.billing.price.PriceDraft;
import org.ohms.billing.price.PriceListRow;
import org.ohms.billing.price.PriceRow;
import org.ohms.billing.price.PriceScope;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What services cost: the versions there are, one of them open, and the draft in the making. */
@Named
@ViewScoped
@ShowsRefusals
public class CatalogueView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/catalogue?faces-redirect=true";

    @Inject
    transient PriceCatalogue catalogue;

    @Inject
    transient PriceDiscounts priceDiscounts;

    @Inject
    transient PackageBook packageBook;

    @Inject
    transient Toasts toasts;

    private String list = "";
    private String code = "";
    private String name = "";
    private String procedure = "";
    private String amount = "";
    private String taxPercent = "0";
    private String from = "";
    private String until = "";
    private String payer = "";
    private String place = "";
    private String packageCode = "";
    private String packageName = "";
    private String packageAmount = "";
    private @Nullable Integer packageDays = 1;
    private String packageParts = "";
    private transient List<PackageRow> packages = List.of();
    private String discountName = "";
    private Discount.@Nullable Kind discountKind = Discount.Kind.PERCENT;
    private String discountFigure = "";
    private String discountCode = "";
    private boolean discountSelfPay;
    private String discountFrom = "";
    private String discountUntil = "";
    private transient List<PriceDiscountRow> discounts = List.of();
    private transient List<PriceChoice> payers = List.of();
    private transient List<PriceChoice> places = List.of();
    private transient List<PriceListRow> lists = List.of();
    private transient List<PriceRow> prices = List.of();
    private transient @Nullable PriceListRow shown;

    /** Opens the list of the address; else the draft, else the one that holds. */
    public void load() {
        lists = catalogue.lists();
        var wanted = UrlValues.id(list).orElse(null);
        shown = lists.stream()
                .filter(row -> wanted == null
                        ? row.isDraft() || (row.holds() && row.scope().isEverybody())
                        : row.id().equals(wanted))
                .findFirst()
                .orElseGet(() -> wanted == null && !lists.isEmpty() ? lists.get(0) : null);
        if (wanted != null && shown == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        prices = shown == null ? List.of() : catalogue.prices(shown.id());
        discounts = shown == null ? List.of() : priceDiscounts.of(shown.id());
        packages = shown == null ? List.of() : packageBook.of(shown.id());
        payers = catalogue.payers();
        places = catalogue.places();
    }

    public String draft() {
        catalogue.draft();
        toasts.say("billing.catalogue.drafted");
        return HERE;
    }

    /** Begins a list for a payer's contract, a place, or both. */
    public String draftFor() {
        var scope = new PriceScope(
                UrlValues.id(payer).orElse(null), UrlValues.id(place).orElse(null));
        if (scope.isEverybody()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("payer"));
        }
        catalogue.draft(scope);
        toasts.say("billing.catalogue.drafted");
        return HERE;
    }

    /** For whom a list is: names of a payer and a place; empty for everybody. */
    public String forWhom(PriceListRow row) {
        return Stream.of(row.payerName(), row.placeName())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String put() {
        catalogue.put(
                chosen(),
                new PriceDraft(
                        code, name, procedure, Amounts.read(amount, "amount"), Amounts.read(taxPercent, "taxPercent")));
        toasts.say("billing.catalogue.kept");
        return HERE;
    }

    public String remove(PriceRow row) {
        catalogue.remove(chosen(), row.code());
        toasts.say("billing.catalogue.removed");
        return HERE;
    }

    /** Puts a package on the draft. */
    public String putPackage() {
        packageBook.put(
                chosen(),
                new PackageDraft(
                        packageCode,
                        packageName,
                        Amounts.read(packageAmount, "packageAmount"),
                        packageDays,
                        List.of(packageParts.split("[,;\\s]+"))));
        toasts.say("billing.package.kept");
        return HERE;
    }

    public String removePackage(PackageRow row) {
        packageBook.remove(chosen(), row.id());
        toasts.say("billing.package.removed");
        return HERE;
    }

    /** Puts a discount on the draft. */
    public String putDiscount() {
        priceDiscounts.put(
                chosen(),
                new PriceDiscountDraft(
                        discountCode,
                        discountKind,
                        Amounts.read(discountFigure, "discountFigure"),
                        discountSelfPay,
                        discountName,
                        UrlValues.day(discountFrom).orElse(null),
                        UrlValues.day(discountUntil).orElse(null)));
        toasts.say("billing.discount.kept");
        return HERE;
    }

    public String removeDiscount(PriceDiscountRow row) {
        priceDiscounts.remove(chosen(), row.id());
        toasts.say("billing.discount.removed");
        return HERE;
    }

    public String drop() {
        catalogue.drop(chosen());
        toasts.say("billing.catalogue.dropped");
        return HERE;
    }

    public String publish() {
        catalogue.publish(
                chosen(), UrlValues.day(from).orElse(null), UrlValues.day(until).orElse(null));
        toasts.say("billing.catalogue.published");
        return HERE;
    }

    private UUID chosen() {
        var known = shown;
        if (known == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return known.id();
    }

    public List<PriceListRow> getLists() {
        return lists;
    }

    public List<PriceRow> getPrices() {
        return prices;
    }

    public @Nullable PriceListRow getShown() {
        return shown;
    }

    public boolean isDrafting() {
        return lists.stream().anyMatch(PriceListRow::isDraft);
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? this.list : list;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getProcedure() {
        return procedure;
    }

    public void setProcedure(@Nullable String procedure) {
        this.procedure = procedure == null ? "" : procedure;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(@Nullable String taxPercent) {
        this.taxPercent = taxPercent == null ? "" : taxPercent;
    }

    public List<PackageRow> getPackages() {
        return packages;
    }

    public @Nullable Integer getPackageDays() {
        return packageDays;
    }

    public void setPackageDays(@Nullable Integer packageDays) {
        this.packageDays = packageDays;
    }

    public String getPackageCode() {
        return packageCode;
    }

    public void setPackageCode(@Nullable String packageCode) {
        this.packageCode = packageCode == null ? "" : packageCode;
    }

    public String getPackageName() {
        return packageName;
    }

    public void setPackageName(@Nullable String packageName) {
        this.packageName = packageName == null ? "" : packageName;
    }

    public String getPackageAmount() {
        return packageAmount;
    }

    public void setPackageAmount(@Nullable String packageAmount) {
        this.packageAmount = packageAmount == null ? "" : packageAmount;
    }

    public String getPackageParts() {
        return packageParts;
    }

    public void setPackageParts(@Nullable String packageParts) {
        this.packageParts = packageParts == null ? "" : packageParts;
    }

    public List<PriceDiscountRow> getDiscounts() {
        return discounts;
    }

    /** What a list may take off: percent, or an amount off each of a service. */
    public List<Discount.Kind> getDiscountKinds() {
        return List.of(Discount.Kind.PERCENT, Discount.Kind.EACH);
    }

    public Discount.@Nullable Kind getDiscountKind() {
        return discountKind;
    }

    public void setDiscountKind(Discount.@Nullable Kind discountKind) {
        this.discountKind = discountKind;
    }

    public boolean isDiscountSelfPay() {
        return discountSelfPay;
    }

    public void setDiscountSelfPay(boolean discountSelfPay) {
        this.discountSelfPay = discountSelfPay;
    }

    public String getDiscountName() {
        return discountName;
    }

    public void setDiscountName(@Nullable String discountName) {
        this.discountName = discountName == null ? "" : discountName;
    }

    public String getDiscountFigure() {
        return discountFigure;
    }

    public void setDiscountFigure(@Nullable String discountFigure) {
        this.discountFigure = discountFigure == null ? "" : discountFigure;
    }

    public String getDiscountCode() {
        return discountCode;
    }

    public void setDiscountCode(@Nullable String discountCode) {
        this.discountCode = discountCode == null ? "" : discountCode;
    }

    public String getDiscountFrom() {
        return discountFrom;
    }

    public void setDiscountFrom(@Nullable String discountFrom) {
        this.discountFrom = discountFrom == null ? "" : discountFrom;
    }

    public String getDiscountUntil() {
        return discountUntil;
    }

    public void setDiscountUntil(@Nullable String discountUntil) {
        this.discountUntil = discountUntil == null ? "" : discountUntil;
    }

    public List<PriceChoice> getPayers() {
        return payers;
    }

    public List<PriceChoice> getPlaces() {
        return places;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(@Nullable String payer) {
        this.payer = payer == null ? "" : payer;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until == null ? "" : until;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }
}
