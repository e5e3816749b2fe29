story "Away"
use "Away" from "/away.story"
