package org.ohms.web.billing;

import org.jspecify.annotations.Nullable;
import org.ohms.billing.contract.ServiceDraft;
import org.ohms.billing.contract.TermDraft;
import org.ohms.billing.contract.TermRow;

/** Terms of a contract as they are typed, and what was agreed for one service. */
public class TermForm extends ValidityForm {
    private static final long serialVersionUID = 1L;

    private @Nullable Integer list;
    private String allowedPercent = "100";
    private String copay = "0";
    private String coinsurance = "0";
    private String deductible = "0";
    private String most = "";
    private String code = "";
    private boolean covered = true;
    private boolean needsAuthorisation;
    private String ownCopay = "";

    void show(TermRow row) {
        showDays(row.validFrom(), row.validUntil());
        list = row.list() == 0 ? null : row.list();
        allowedPercent = row.allowedPercent().toPlainString();
        copay = Amounts.typed(row.copay());
        coinsurance = row.coinsurance().toPlainString();
        deductible = Amounts.typed(row.deductible());
        most = row.most() == null ? "" : Amounts.typed(row.most());
    }

    TermDraft draft() {
        return new TermDraft(
                from(),
                until(),
                list,
                Amounts.read(allowedPercent, "allowedPercent"),
                Amounts.read(copay, "copay"),
                Amounts.read(coinsurance, "coinsurance"),
                Amounts.read(deductible, "deductible"),
                Amounts.read(most, "most"));
    }

    ServiceDraft service() {
        return new ServiceDraft(code, covered, needsAuthorisation, Amounts.read(ownCopay, "copay"));
    }

    public @Nullable Integer getList() {
        return list;
    }

    public void setList(@Nullable Integer list) {
        this.list = list;
    }

    public String getAllowedPercent() {
        return allowedPercent;
    }

    public void setAllowedPercent(@Nullable String allowedPercent) {
        this.allowedPercent = orEmpty(allowedPercent);
    }

    public String getCopay() {
        return copay;
    }

    public void setCopay(@Nullable String copay) {
        this.copay = orEmpty(copay);
    }

    public String getCoinsurance() {
        return coinsurance;
    }

    public void setCoinsurance(@Nullable String coinsurance) {
        this.coinsurance = orEmpty(coinsurance);
    }

    public String getDeductible() {
        return deductible;
    }

    public void setDeductible(@Nullable String deductible) {
        this.deductible = orEmpty(deductible);
    }

    public String getMost() {
        return most;
    }

    public void setMost(@Nullable String most) {
        this.most = orEmpty(most);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = orEmpty(code);
    }

    public boolean isCovered() {
        return covered;
    }

    public void setCovered(boolean covered) {
        this.covered = covered;
    }

    public boolean isNeedsAuthorisation() {
        return needsAuthorisation;
    }

    public void setNeedsAuthorisation(boolean needsAuthorisation) {
        this.needsAuthorisation = needsAuthorisation;
    }

    public String getOwnCopay() {
        return ownCopay;
    }

    public void setOwnCopay(@Nullable String ownCopay) {
        this.ownCopay = orEmpty(ownCopay);
    }
}
