package org.ohms.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.TestDatabase;

@DisplayName("The wall between a client and the patients that are not on its list")
class ClientWallIT {
    /** Guarded otherwise: the list itself, kept answers of one client, what no client reads, what is written for the system. */
    private static final List<String> GUARDED_OTHERWISE =
            List.of("client_patient", "idempotent_answer", "outbox", "audit_event", "audit_reason");

    @Test
    void standsInEveryTableAboutAPatient() throws SQLException {
        assertThat(query("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'ohms'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                        and exists (select 1 from pg_attribute a where a.attrelid = c.oid
                            and (a.attname like '%patient_id' or c.relname = 'patient'))
                        and not exists (select 1 from pg_policies p where p.schemaname = 'ohms'
                            and p.tablename = c.relname and p.permissive = 'RESTRICTIVE'
                            and p.policyname like '%of_client')"""))
                .as("tables about one patient that do not ask whether the client reaches them")
                .isSubsetOf(GUARDED_OTHERWISE);
    }

    @Test
    void standsBeforeAPatientWhoWithdrewDisclosureWhereverClientsCome() throws SQLException {
        assertThat(query("""
                        select c.relname from pg_class c join pg_policies p on p.schemaname = 'ohms'
                            and p.tablename = c.relname and p.permissive = 'RESTRICTIVE' and p.policyname like '%of_client'
                        where c.relnamespace = 'ohms'::regnamespace
                        and exists (select 1 from pg_attribute a where a.attrelid = c.oid
                            and (a.attname = 'patient_id' or c.relname = 'patient'))
                        -- those no client ever comes to need no second question
                        and p.qual ~ '(client_patient|client_reaches|reach.all-patients)'
                        and not exists (select 1 from pg_policies d where d.schemaname = 'ohms'
                            and d.tablename = c.relname and d.policyname = c.relname || '_disclosed'
                            and d.permissive = 'RESTRICTIVE')"""))
                .as("tables that do not ask whether disclosure was withdrawn")
                .isEmpty();
    }

    private static List<String> query(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
