package org.ohms.compliance.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;

/**
 * A transaction of its own, on a connection of its own pool, for a line that must stay although the use case is rolled back.
 * It runs outside the default interceptor, which would begin a line about writing a line.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class AuditApart {
    @Inject
    AuditPool pool;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(List<AuditInsert> inserts) {
        try (var connection = pool.connection()) {
            for (var insert : inserts) {
                insert.by(connection);
            }
        } catch (SQLException broken) {
            throw new PersistenceException(broken);
        }
    }
}
