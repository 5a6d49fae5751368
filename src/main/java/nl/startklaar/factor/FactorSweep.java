package nl.startklaar.factor;

import java.time.Clock;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes devices, passes and challenges that have run out; they opened nothing any more. */
@Service
class FactorSweep {

    private final DeviceStore devices;
    private final PassStore passes;
    private final ChallengeStore challenges;
    private final Clock clock;
    private final SchoolDay day;

    FactorSweep(
            DeviceStore devices,
            PassStore passes,
            ChallengeStore challenges,
            Clock clock,
            SchoolDay day) {
        this.devices = devices;
        this.passes = passes;
        this.challenges = challenges;
        this.clock = clock;
        this.day = day;
    }

    @Transactional
    @WithoutSchool
    void sweep() {
        devices.sweep(clock.instant());
        passes.sweep(day.today());
        challenges.sweep(clock.instant());
    }
}
