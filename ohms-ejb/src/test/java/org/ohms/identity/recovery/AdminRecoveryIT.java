package org.ohms.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.FirstLoginLink;
import org.ohms.shared.crypto.Vault;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("The way back in for administrators")
class AdminRecoveryIT {
    private static final String NEW_PASSWORD = "a lantern for lost keys";

    private final String email = People.someEmail();

    @Test
    @DisplayName("gives a link that sets a new password, even when the account was closed")
    void givesALink() throws SQLException {
        var account = People.active(email, "admin");
        Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountAdministration.class).disable(account));

        var link = recover(email);
        People.setPassword(link, NEW_PASSWORD);

        assertThat(People.signIn(email, NEW_PASSWORD).account()).isEqualTo(account);
    }

    @Test
    @DisplayName("leaves an audit line with the operator's login as its reason")
    void isAudited() throws SQLException {
        var account = People.active(email, "admin");

        recover(email);

        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'account.admin-recover'"
                        + " and reason_id is not null and object_id = '" + account + "'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is for administrators only")
    void onlyAdministrators() {
        People.active(email, "nurse");

        assertThatThrownBy(() -> recover(email)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> recover(People.someEmail())).isInstanceOf(IllegalArgumentException.class);
    }

    private static FirstLoginLink recover(String email) throws SQLException {
        try (var connection = TestDatabase.get().owner().getConnection()) {
            return new AdminRecovery(connection, Hospital.use(Vault.class), Hospital.clock())
                    .linkFor(email, "operator");
        }
    }
}
