package nl.startklaar.readiness;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one check look at one school, alone: what breaks inside breaks nothing outside. */
@Component
class CheckDoor {

    /** In seconds: after this PostgreSQL itself stops a query that nobody waits for any more. */
    private static final int QUERY_LIMIT = 10;

    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, timeout = QUERY_LIMIT)
    public Verdict verify(CheckedSchool school, Check check) {
        return check.verify(school);
    }
}
