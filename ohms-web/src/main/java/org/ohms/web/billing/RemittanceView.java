package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.remittance.DifferenceDesk;
import org.ohms.billing.remittance.RemittanceClaimRow;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.remittance.RemittanceDetails;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** One payment of a payer with every claim it is about. */
@Named
@ViewScoped
@ShowsRefusals
public class RemittanceView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RemittanceDesk desk;

    @Inject
    transient DifferenceDesk differences;

    @Inject
    transient Toasts toasts;

    private String remittance = "";
    private String number = "";
    private transient @Nullable RemittanceDetails details;

    public void load() {
        details = desk.remittance(id());
    }

    /** The money of this line belongs to the claim whose number was typed. */
    public String allocate(RemittanceClaimRow row) {
        differences.allocate(row.id(), number);
        toasts.say("billing.remittance.allocated");
        return here();
    }

    /** Puts a test of the payer away. */
    public String drop() {
        desk.drop(id());
        toasts.say("billing.remittance.dropped");
        return here();
    }

    /** The file as it came. */
    public void download() throws IOException {
        Faces.sendFile(desk.raw(desk.remittance(id()).file()), "835.txt", true);
    }

    private String here() {
        return "/staff/billing/remittance?faces-redirect=true&remittance=" + remittance;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(remittance));
    }

    public @Nullable RemittanceDetails getDetails() {
        return details;
    }

    public String getRemittance() {
        return remittance;
    }

    public void setRemittance(@Nullable String remittance) {
        this.remittance = remittance == null ? this.remittance : remittance;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
