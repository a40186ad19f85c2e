// What each rule rests on, for the ports whose language has no place for it: their trace is put together in JavaScript.

const YEARS_WORKED = ["hrnasty", "LinkedIn connections as a ratio of years worked"];

export const SECTIONS = {
  "career-stage": ["smprotips", "LinkedIn Connection Targets by Career Level"],
  "job-search": ["smprotips", "Connection Targets for Job Seekers"],
  "network-role": YEARS_WORKED,
  seniority: YEARS_WORKED,
  industry: ["smprotips", "LinkedIn Connection Recommendations by Industry"],
  circumstances: ["smprotips", "Factors That Impact Your Optimal Number of Connections"],
  "early-career": ["hrnasty", "Advice to the intern"],
};

export const DEFAULTS = {
  industry: "other", years: 0, job_seeking: false, network_role: false, factors: [], connections: null,
};
