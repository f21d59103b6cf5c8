package org.ohms.web.billing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.payer.PayerDraft;
import org.ohms.billing.payer.PayerRow;

/** A payer as it is typed. */
public class PayerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String x12Id = "";
    private String street = "";
    private String city = "";
    private String state = "";
    private String postalCode = "";
    private String country = "US";
    private String phone = "";
    private Connection connection = Connection.NONE;
    private boolean active = true;

    void show(PayerRow row) {
        name = row.name();
        x12Id = row.x12Id();
        street = row.street();
        city = row.city();
        state = row.state();
        postalCode = row.postalCode();
        country = row.country();
        phone = row.phone();
        connection = row.connection();
        active = row.active();
    }

    PayerDraft draft() {
        return new PayerDraft(name, x12Id, street, city, state, postalCode, country, phone, connection, active);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = orEmpty(name);
    }

    public String getX12Id() {
        return x12Id;
    }

    public void setX12Id(@Nullable String x12Id) {
        this.x12Id = orEmpty(x12Id);
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = orEmpty(street);
    }

    public String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = orEmpty(city);
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = orEmpty(state);
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = orEmpty(postalCode);
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = orEmpty(country);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = orEmpty(phone);
    }

    public Connection getConnection() {
        return connection;
    }

    public void setConnection(@Nullable Connection connection) {
        this.connection = connection == null ? Connection.NONE : connection;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
