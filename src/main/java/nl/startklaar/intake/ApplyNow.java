package nl.startklaar.intake;

import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;

/** Looks and applies in one go, for a caller that waits for it: the command line. */
@Service
class ApplyNow {

    private final ShowImport showImport;
    private final RequestApply requestApply;
    private final ApplyImport applyImport;

    ApplyNow(ShowImport showImport, RequestApply requestApply, ApplyImport applyImport) {
        this.showImport = showImport;
        this.requestApply = requestApply;
        this.applyImport = applyImport;
    }

    /** Two transactions, so that what breaks down can be told as such. */
    ApplyAnswer apply(SchoolId school, UUID run, boolean confirmed) {
        var seen = showImport.findView(school, run).orElseThrow(() -> new NotFound("import", run));
        var answer = requestApply.claim(school, run, seen.fingerprint(), confirmed);
        if (answer == ApplyAnswer.STARTED) {
            applyOrFail(school, run);
        }
        return answer;
    }

    /** Nobody would come back for work that broke down here. */
    private void applyOrFail(SchoolId school, UUID run) {
        try {
            applyImport.apply(school, run);
        } catch (RuntimeException broken) {
            applyImport.fail(school, run);
            throw broken;
        }
    }
}
