package org.ohms.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of signing in, the own account, and the accounts' administration. */
@ApplicationScoped
class IdentityPages implements PagesOfFeature {
    static final String SSO = "/admin/sso";

    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.everyone("/login", "/login.xhtml"),
                WebPage.everyone("/login/second-step", "/login-second-step.xhtml"),
                WebPage.everyone("/login/set-up", "/login-set-up.xhtml"),
                WebPage.everyone("/login/sso", "/login-sso.xhtml"),
                WebPage.everyone("/login/sso/return", "/login-sso-return.xhtml"),
                WebPage.everyone("/login/sso/goodbye", "/login-sso-goodbye.xhtml"),
                WebPage.signedIn("/login/again", "/login-again.xhtml"),
                WebPage.everyone("/recover", "/recover.xhtml"),
                WebPage.everyone("/welcome", "/welcome.xhtml"),
                WebPage.signedIn("/account", "/account.xhtml"),
                WebPage.signedIn("/account/second-step", "/account-second-step.xhtml"),
                WebPage.signedIn("/account/sessions", "/account-sessions.xhtml"),
                WebPage.signedIn("/account/sso", "/account-sso.xhtml"),
                WebPage.staff("/admin/users", "/admin/users.xhtml", "account.read")
                        .onRail(new RailEntry(710, "users", "identity.rail.users", "U")),
                WebPage.staff("/admin/users/new", "/admin/user-new.xhtml", "account.create"),
                WebPage.staff("/admin/users/{account}", "/admin/user.xhtml", "account.read"),
                WebPage.staff(SSO, "/admin/sso.xhtml", "sso.read")
                        .onRail(new RailEntry(725, "shieldok", "identity.rail.sso", "I")));
    }
}
