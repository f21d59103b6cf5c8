package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.OutsidePharmacyDesk;
import org.ohms.pharmacy.outside.OutsidePharmacyDraft;
import org.ohms.pharmacy.outside.OutsidePharmacyRow;
import org.ohms.pharmacy.outside.OutsidePharmacySecret;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The pharmacies outside that prescriptions may be sent to. */
@Named
@ViewScoped
@ShowsRefusals
public class OutsidePharmaciesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/outside-pharmacies?faces-redirect=true";

    @Inject
    transient OutsidePharmacyDesk desk;

    @Inject
    transient Toasts toasts;

    private String pharmacy = "";
    private long version;
    private String name = "";
    private String address = "";
    private String ncpdp = "";
    private String npi = "";
    private String url = "";
    private transient List<OutsidePharmacyRow> rows = List.of();
    private transient @Nullable OutsidePharmacySecret secret;

    public void load() {
        rows = desk.pharmacies();
        UrlValues.id(pharmacy)
                .flatMap(known ->
                        rows.stream().filter(row -> row.id().equals(known)).findFirst())
                .ifPresent(row -> {
                    version = row.version();
                    name = row.name();
                    address = row.address();
                    ncpdp = row.ncpdp();
                    npi = row.npi();
                    url = row.url();
                });
    }

    /** Takes one in, whose secret is shown once, or changes the one that was chosen. */
    public @Nullable String save() {
        var wanted = new OutsidePharmacyDraft(name, address, ncpdp, npi, url);
        if (pharmacy.isEmpty()) {
            var added = desk.add(wanted);
            shown(added);
            return null;
        }
        desk.change(id(), version, wanted);
        toasts.say("pharmacy.outside.saved");
        return HERE;
    }

    /** Both sides sign with another secret from now on; it is shown once. */
    public void replaceSecret() {
        shown(desk.replaceSecret(id(), version));
    }

    public String end() {
        desk.end(id(), version);
        toasts.say("pharmacy.outside.ended");
        return HERE;
    }

    private void shown(OutsidePharmacySecret fresh) {
        pharmacy = fresh.pharmacy().toString();
        load();
        secret = fresh;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(pharmacy));
    }

    public List<OutsidePharmacyRow> getRows() {
        return rows;
    }

    /** The secret that was just made; null when none was. */
    public @Nullable String getSecret() {
        var fresh = secret;
        return fresh == null ? null : fresh.secret();
    }

    public String getPharmacy() {
        return pharmacy;
    }

    public void setPharmacy(@Nullable String pharmacy) {
        this.pharmacy = pharmacy == null ? this.pharmacy : pharmacy;
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

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address;
    }

    public String getNcpdp() {
        return ncpdp;
    }

    public void setNcpdp(@Nullable String ncpdp) {
        this.ncpdp = ncpdp == null ? "" : ncpdp;
    }

    public String getNpi() {
        return npi;
    }

    public void setNpi(@Nullable String npi) {
        this.npi = npi == null ? "" : npi;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url == null ? "" : url;
    }
}
