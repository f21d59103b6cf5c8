package org.ohms.web.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.sso.RoleOfWord;
import org.ohms.identity.sso.SsoDraft;
import org.ohms.identity.sso.SsoSetting;

/** What an administrator types about a provider. */
public class SsoForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private @Nullable String name;
    private @Nullable String issuer;
    private @Nullable String clientId;
    private @Nullable String clientSecret;
    private boolean forPatients;
    private @Nullable String roleClaim;
    private @Nullable String acr;
    private @Nullable String amr;
    private final List<Line> roles = new ArrayList<>();

    /** One word of the provider and the role it gives. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable String told;
        private @Nullable String role;

        public @Nullable String getTold() {
            return told;
        }

        public void setTold(@Nullable String told) {
            this.told = told;
        }

        public @Nullable String getRole() {
            return role;
        }

        public void setRole(@Nullable String role) {
            this.role = role;
        }
    }

    static SsoForm of(SsoSetting setting) {
        var form = new SsoForm();
        form.name = setting.name();
        form.issuer = setting.issuer();
        form.clientId = setting.clientId();
        form.forPatients = setting.forPatients();
        form.roleClaim = setting.roleClaim();
        form.acr = setting.secondStepAcr();
        form.amr = setting.secondStepAmr();
        setting.roles().forEach(one -> {
            var line = new Line();
            line.setTold(one.told());
            line.setRole(one.role());
            form.roles.add(line);
        });
        return form;
    }

    /** As many lines as a draft of it had. */
    void haveLines(int many) {
        while (roles.size() < Math.min(many, MOST)) {
            roles.add(new Line());
        }
    }

    SsoDraft draft() {
        return new SsoDraft(
                text(name),
                text(issuer),
                text(clientId),
                text(clientSecret),
                forPatients,
                text(roleClaim),
                roles.stream()
                        .map(line -> new RoleOfWord(text(line.told), text(line.role)))
                        .toList(),
                text(acr),
                text(amr));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public @Nullable String getRoleClaim() {
        return roleClaim;
    }

    public void setRoleClaim(@Nullable String roleClaim) {
        this.roleClaim = roleClaim;
    }

    public @Nullable String getAcr() {
        return acr;
    }

    public void setAcr(@Nullable String acr) {
        this.acr = acr;
    }

    public @Nullable String getAmr() {
        return amr;
    }

    public void setAmr(@Nullable String amr) {
        this.amr = amr;
    }

    public boolean isForPatients() {
        return forPatients;
    }

    public void setForPatients(boolean forPatients) {
        this.forPatients = forPatients;
    }

    public List<Line> getRoles() {
        return roles;
    }
}
