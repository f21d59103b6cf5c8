package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeRuleDesk;
import org.ohms.billing.charge.ChargeRuleRow;
import org.ohms.billing.charge.ChargeSource;
import org.ohms.records.coding.CodeSystem;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Which procedures and results are charged by themselves, beside the prices. */
@Named
@ViewScoped
@ShowsRefusals
public class ChargeRulesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/catalogue?faces-redirect=true";

    @Inject
    transient ChargeRuleDesk desk;

    @Inject
    transient Toasts toasts;

    private @Nullable ChargeSource what;
    private @Nullable CodeSystem system;
    private String code = "";
    private String priceCode = "";
    private transient List<ChargeRuleRow> rows = List.of();

    public void load() {
        rows = desk.all();
    }

    public String add() {
        desk.add(what, system, code, priceCode);
        toasts.say("billing.rules.added");
        return HERE;
    }

    public String remove(ChargeRuleRow row) {
        desk.remove(row.id());
        toasts.say("billing.rules.removed");
        return HERE;
    }

    public List<ChargeSource> getSources() {
        return List.of(ChargeSource.PROCEDURE, ChargeSource.RESULT);
    }

    public List<CodeSystem> getSystems() {
        return List.of(CodeSystem.SNOMED, CodeSystem.LOINC);
    }

    public List<ChargeRuleRow> getRows() {
        return rows;
    }

    public @Nullable ChargeSource getWhat() {
        return what;
    }

    public void setWhat(@Nullable ChargeSource what) {
        this.what = what;
    }

    public @Nullable CodeSystem getSystem() {
        return system;
    }

    public void setSystem(@Nullable CodeSystem system) {
        this.system = system;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getPriceCode() {
        return priceCode;
    }

    public void setPriceCode(@Nullable String priceCode) {
        this.priceCode = priceCode == null ? "" : priceCode;
    }
}
