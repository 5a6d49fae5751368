package nl.startklaar.staff;

import nl.startklaar.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The operator lets a school join, and its first ICT coordinator gets an invitation. */
@Service
class OpenSchool {

    private final Schools schools;
    private final Colleagues colleagues;

    OpenSchool(Schools schools, Colleagues colleagues) {
        this.schools = schools;
        this.colleagues = colleagues;
    }

    /** A school without anybody who can get it ready is not opened. */
    @Transactional
    OpenOutcome open(NewSchool joining) {
        if (schools.add(joining.details()).isEmpty()) {
            return OpenOutcome.BRIN_TAKEN;
        }
        if (colleagues.invite(joining.details(), joining.coordinator()) != ColleagueOutcome.DONE) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return OpenOutcome.SHUT_OUT;
        }
        return OpenOutcome.DONE;
    }
}
