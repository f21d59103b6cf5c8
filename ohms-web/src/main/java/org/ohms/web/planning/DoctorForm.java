package org.ohms.web.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.practitioner.PractitionerContact;
import org.ohms.scheduling.practitioner.PractitionerDetails;
import org.ohms.scheduling.practitioner.PractitionerDraft;
import org.ohms.scheduling.practitioner.PractitionerName;
import org.ohms.scheduling.practitioner.Qualification;
import org.ohms.web.shared.UrlValues;

/** The fields of a practitioner on a page. */
public class DoctorForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient @Nullable PractitionerContact base;
    private String prefix = "";
    private String given = "";
    private String family = "";
    private String suffix = "";
    private String specialties = "";
    private String phone = "";
    private String email = "";
    private String place = "";
    private String room = "";
    private String account = "";
    private List<Paper> papers = new ArrayList<>(List.of(new Paper()));

    /** One qualification as it is typed. */
    public static class Paper implements Serializable {
        private static final long serialVersionUID = 1L;

        private String name = "";
        private String issuer = "";
        private String number = "";
        private @Nullable LocalDate issuedOn;
        private @Nullable LocalDate expiresOn;

        boolean isEmpty() {
            return name.isBlank() && issuer.isBlank() && number.isBlank() && expiresOn == null;
        }

        Qualification qualification() {
            return new Qualification(name, issuer, number.isBlank() ? null : number, issuedOn, expiresOn);
        }

        static Paper of(Qualification kept) {
            var paper = new Paper();
            paper.name = kept.name();
            paper.issuer = kept.issuer();
            paper.number = text(kept.number());
            paper.issuedOn = kept.issuedOn();
            paper.expiresOn = kept.expiresOn();
            return paper;
        }

        public String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name == null ? "" : name;
        }

        public String getIssuer() {
            return issuer;
        }

        public void setIssuer(@Nullable String issuer) {
            this.issuer = issuer == null ? "" : issuer;
        }

        public String getNumber() {
            return number;
        }

        public void setNumber(@Nullable String number) {
            this.number = number == null ? "" : number;
        }

        public @Nullable LocalDate getIssuedOn() {
            return issuedOn;
        }

        public void setIssuedOn(@Nullable LocalDate issuedOn) {
            this.issuedOn = issuedOn;
        }

        public @Nullable LocalDate getExpiresOn() {
            return expiresOn;
        }

        public void setExpiresOn(@Nullable LocalDate expiresOn) {
            this.expiresOn = expiresOn;
        }
    }

    static DoctorForm of(PractitionerDetails kept) {
        var form = new DoctorForm();
        var name = kept.row().name();
        form.base = kept.contact();
        form.prefix = text(name.prefix());
        form.given = name.given();
        form.family = name.family();
        form.suffix = text(name.suffix());
        form.specialties = String.join(", ", kept.row().specialties());
        form.phone = text(kept.contact().phone());
        form.email = text(kept.contact().email());
        form.place = text(kept.row().place());
        form.room = text(kept.row().room());
        form.account = text(kept.row().account());
        form.papers = new ArrayList<>(kept.qualifications().stream()
                .map(line -> Paper.of(line.qualification()))
                .toList());
        return form;
    }

    PractitionerDraft draft() {
        var contact = base == null ? PractitionerContact.NONE : base;
        return new PractitionerDraft(
                new PractitionerName(prefix, given, family, suffix),
                Arrays.stream(specialties.split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                papers.stream()
                        .filter(paper -> !paper.isEmpty())
                        .map(Paper::qualification)
                        .toList(),
                new PractitionerContact(
                        orNull(phone),
                        orNull(email),
                        contact.street(),
                        contact.city(),
                        contact.region(),
                        contact.postcode()),
                account.isBlank() ? null : UrlValues.required(UrlValues.account(account)),
                place.isBlank() ? null : UrlValues.required(UrlValues.place(place)),
                room.isBlank() ? null : UrlValues.required(UrlValues.room(room)));
    }

    void addPaper() {
        papers.add(new Paper());
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static String text(@Nullable Object kept) {
        return kept == null ? "" : kept.toString();
    }

    public List<Paper> getPapers() {
        return papers;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(@Nullable String prefix) {
        this.prefix = prefix == null ? "" : prefix;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(@Nullable String given) {
        this.given = given == null ? "" : given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family == null ? "" : family;
    }

    public String getSuffix() {
        return suffix;
    }

    public void setSuffix(@Nullable String suffix) {
        this.suffix = suffix == null ? "" : suffix;
    }

    public String getSpecialties() {
        return specialties;
    }

    public void setSpecialties(@Nullable String specialties) {
        this.specialties = specialties == null ? "" : specialties;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = room == null ? "" : room;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account == null ? "" : account;
    }
}
