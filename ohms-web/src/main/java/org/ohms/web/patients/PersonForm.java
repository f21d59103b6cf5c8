package org.ohms.web.patients;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;

/** The fields of a person as a page shows them; {@link PersonMapping} reads them from a record and back. */
public class PersonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String family = "";
    private String given = "";
    private String prefix = "";
    private String suffix = "";
    private String former = "";
    private String preferred = "";
    private transient @Nullable BirthDate birthDate;
    private boolean birthDateNotKnown;
    private Sex sex = Sex.UNKNOWN;
    private String genderIdentity = "";
    private String pronouns = "";
    private @Nullable MaritalStatus maritalStatus;
    private String mobile = "";
    private String homePhone = "";
    private String email = "";
    private String line = "";
    private String line2 = "";
    private String city = "";
    private String state = "";
    private String postalCode = "";
    private String country = "";
    private String language = "";
    private boolean interpreter;
    private String contactName = "";
    private Relationship contactRelationship = Relationship.OTHER;
    private String contactPhone = "";
    private Identifier.Type identifierType = Identifier.Type.SOCIAL_SECURITY;
    private String identifierValue = "";
    private boolean deceased;
    private @Nullable LocalDate deceasedOn;

    /** An empty form for somebody new in this country. */
    static PersonForm empty(String country) {
        var form = new PersonForm();
        form.country = country;
        return form;
    }

    /**
     * What two editors made of one form: what was typed here where it was changed here, everything else as the other editor
     * kept it. What says one thing together, such as an address, comes from one of them.
     *
     * @param base what both started from
     */
    PersonForm mergedWith(PersonForm base, PersonForm theirs) {
        var merged = new PersonForm();
        merged.family = own(family, base.family, theirs.family);
        merged.given = own(given, base.given, theirs.given);
        merged.prefix = own(prefix, base.prefix, theirs.prefix);
        merged.suffix = own(suffix, base.suffix, theirs.suffix);
        merged.former = own(former, base.former, theirs.former);
        merged.preferred = own(preferred, base.preferred, theirs.preferred);
        merged.sex = own(sex, base.sex, theirs.sex);
        merged.genderIdentity = own(genderIdentity, base.genderIdentity, theirs.genderIdentity);
        merged.pronouns = own(pronouns, base.pronouns, theirs.pronouns);
        merged.maritalStatus = Objects.equals(maritalStatus, base.maritalStatus) ? theirs.maritalStatus : maritalStatus;
        merged.mobile = own(mobile, base.mobile, theirs.mobile);
        merged.homePhone = own(homePhone, base.homePhone, theirs.homePhone);
        merged.email = own(email, base.email, theirs.email);
        merged.language = own(language, base.language, theirs.language);
        merged.interpreter = own(interpreter, base.interpreter, theirs.interpreter);
        merged.takeBirthDate(birth().equals(base.birth()) ? theirs : this);
        merged.takeAddress(address().equals(base.address()) ? theirs : this);
        merged.takeContact(contact().equals(base.contact()) ? theirs : this);
        merged.takeIdentifier(identifier().equals(base.identifier()) ? theirs : this);
        merged.takeDeath(death().equals(base.death()) ? theirs : this);
        return merged;
    }

    private static <T> T own(T mine, T base, T theirs) {
        return mine.equals(base) ? theirs : mine;
    }

    private List<Object> birth() {
        return List.of(birthDateNotKnown, Optional.ofNullable(birthDate));
    }

    private void takeBirthDate(PersonForm from) {
        birthDate = from.birthDate;
        birthDateNotKnown = from.birthDateNotKnown;
    }

    private List<String> address() {
        return List.of(line, line2, city, state, postalCode, country);
    }

    private void takeAddress(PersonForm from) {
        line = from.line;
        line2 = from.line2;
        city = from.city;
        state = from.state;
        postalCode = from.postalCode;
        country = from.country;
    }

    private List<Object> contact() {
        return List.of(contactName, contactRelationship, contactPhone);
    }

    private void takeContact(PersonForm from) {
        contactName = from.contactName;
        contactRelationship = from.contactRelationship;
        contactPhone = from.contactPhone;
    }

    private List<Object> identifier() {
        return List.of(identifierType, identifierValue);
    }

    private void takeIdentifier(PersonForm from) {
        identifierType = from.identifierType;
        identifierValue = from.identifierValue;
    }

    private List<Object> death() {
        return List.of(deceased, Optional.ofNullable(deceasedOn));
    }

    private void takeDeath(PersonForm from) {
        deceased = from.deceased;
        deceasedOn = from.deceasedOn;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family == null ? "" : family;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(@Nullable String given) {
        this.given = given == null ? "" : given;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(@Nullable String prefix) {
        this.prefix = prefix == null ? "" : prefix;
    }

    public String getSuffix() {
        return suffix;
    }

    public void setSuffix(@Nullable String suffix) {
        this.suffix = suffix == null ? "" : suffix;
    }

    public String getFormer() {
        return former;
    }

    public void setFormer(@Nullable String former) {
        this.former = former == null ? "" : former;
    }

    public String getPreferred() {
        return preferred;
    }

    public void setPreferred(@Nullable String preferred) {
        this.preferred = preferred == null ? "" : preferred;
    }

    public @Nullable BirthDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable BirthDate birthDate) {
        this.birthDate = birthDate;
    }

    public boolean isBirthDateNotKnown() {
        return birthDateNotKnown;
    }

    public void setBirthDateNotKnown(boolean birthDateNotKnown) {
        this.birthDateNotKnown = birthDateNotKnown;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getGenderIdentity() {
        return genderIdentity;
    }

    public void setGenderIdentity(@Nullable String genderIdentity) {
        this.genderIdentity = genderIdentity == null ? "" : genderIdentity;
    }

    public String getPronouns() {
        return pronouns;
    }

    public void setPronouns(@Nullable String pronouns) {
        this.pronouns = pronouns == null ? "" : pronouns;
    }

    public @Nullable MaritalStatus getMaritalStatus() {
        return maritalStatus;
    }

    public void setMaritalStatus(@Nullable MaritalStatus maritalStatus) {
        this.maritalStatus = maritalStatus;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile == null ? "" : mobile;
    }

    public String getHomePhone() {
        return homePhone;
    }

    public void setHomePhone(@Nullable String homePhone) {
        this.homePhone = homePhone == null ? "" : homePhone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line == null ? "" : line;
    }

    public String getLine2() {
        return line2;
    }

    public void setLine2(@Nullable String line2) {
        this.line2 = line2 == null ? "" : line2;
    }

    public String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city == null ? "" : city;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = postalCode == null ? "" : postalCode;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country == null ? "" : country;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }

    public boolean isInterpreter() {
        return interpreter;
    }

    public void setInterpreter(boolean interpreter) {
        this.interpreter = interpreter;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName == null ? "" : contactName;
    }

    public Relationship getContactRelationship() {
        return contactRelationship;
    }

    public void setContactRelationship(Relationship contactRelationship) {
        this.contactRelationship = contactRelationship;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(@Nullable String contactPhone) {
        this.contactPhone = contactPhone == null ? "" : contactPhone;
    }

    public Identifier.Type getIdentifierType() {
        return identifierType;
    }

    public void setIdentifierType(Identifier.Type identifierType) {
        this.identifierType = identifierType;
    }

    public String getIdentifierValue() {
        return identifierValue;
    }

    public void setIdentifierValue(@Nullable String identifierValue) {
        this.identifierValue = identifierValue == null ? "" : identifierValue;
    }

    public boolean isDeceased() {
        return deceased;
    }

    public void setDeceased(boolean deceased) {
        this.deceased = deceased;
    }

    public @Nullable LocalDate getDeceasedOn() {
        return deceasedOn;
    }

    public void setDeceasedOn(@Nullable LocalDate deceasedOn) {
        this.deceasedOn = deceasedOn;
    }
}
